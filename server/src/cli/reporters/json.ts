import type { CryptoUse, Term } from '../../core/inventory/crypto-use.ts';
import type { Finding } from '../../core/rules/finding.ts';
import type { Place, Places } from '../places.ts';
import { countBySeverity, type ScanReport } from '../scan-report.ts';

export interface JsonOptions {
  readonly version: string;
  readonly inventory: boolean;
}

/** Raised when a field changes its meaning or goes; new fields do not count. */
const FORMAT_VERSION = 1;

/** The report for programs. Lines and columns count from 1, columns in UTF-16 units; what a rule does not say is null. */
export function jsonReport(report: ScanReport, { version, inventory }: JsonOptions): string {
  const document = {
    version: FORMAT_VERSION,
    tool: { name: 'fips-lint', version },
    summary: summaryOf(report),
    findings: report.findings.map(({ path, finding }) => findingJson(finding, path, report)),
    suppressed: report.files.flatMap(({ path, analysis }) =>
      analysis.suppressed.map(({ finding, reason }) => ({
        ...findingJson(finding, finding.path ?? path, report),
        reason: reason ?? null,
      })),
    ),
    ...(inventory ? { uses: report.files.flatMap(file => usesJson(file.path, file.analysis.uses, report)) } : {}),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function summaryOf({ summary, findings, problems, places, pathOf, mended, configurationProblems }: ScanReport) {
  return {
    files: summary.files,
    parsed: summary.analysed,
    withoutCryptography: summary.withoutCryptography,
    notAnalysed: summary.notAnalysed.map(({ path, reason }) => ({ path: pathOf(path), reason })),
    partlyAnalysed: problems.map(({ path, problem }) => ({
      path: pathOf(path),
      ...(problem.range ? places.of(path, problem.range) : {}),
      reason: problem.message,
    })),
    findings: findings.length,
    bySeverity: countBySeverity(findings),
    mended,
    configurationProblems,
  };
}

/** A finding as every JSON of this program writes it. */
export function findingJson(
  finding: Finding,
  path: string,
  { places, pathOf }: { readonly places: Places; readonly pathOf: (path: string) => string },
) {
  const placed = (where: string, range: Finding['range']): { path: string } & Place => ({
    path: pathOf(where),
    ...places.of(where, range),
  });
  return {
    rule: finding.rule,
    severity: finding.severity,
    approval: finding.approval ?? null,
    outcome: finding.outcome ?? null,
    ...placed(path, finding.range),
    message: finding.message,
    citations: finding.citations,
    related: finding.related.map(({ path: where = path, range, message }) => ({ ...placed(where, range), message })),
    fixes: finding.fixes.map(({ title, applicability, files }) => ({
      title,
      applicability,
      edits: files.flatMap(({ path: where = path, edits }) =>
        edits.map(({ range, newText }) => ({ ...placed(where, range), newText })),
      ),
    })),
  };
}

function usesJson(path: string, uses: readonly CryptoUse[], { places, pathOf }: ScanReport) {
  return uses.map(use => ({
    path: pathOf(path),
    ...places.of(path, use.range),
    role: use.role,
    library: use.library,
    symbol: use.symbol,
    kind: use.kind,
    statedNotForSecurity: use.statedNotForSecurity,
    ...(use.servesAs && { servesAs: use.servesAs.purpose }),
    probe: use.probe,
    facets: Object.fromEntries(
      Object.entries(use.facets).map(([facet, terms]) => [facet, terms.map(term => termJson(term, path, places))]),
    ),
  }));
}

function termJson({ value, form, named }: Term, path: string, places: Places) {
  return { value, form, ...places.of(path, named) };
}
