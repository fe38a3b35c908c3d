import { CATALOGUE, type RuleText } from '../../core/engine/catalogue.ts';
import { compareTexts } from '../../core/engine/finding-order.ts';
import type { Finding, Fix, Severity } from '../../core/rules/finding.ts';
import type { TextRange } from '../../core/text/range.ts';
import type { ScanReport } from '../scan-report.ts';

/** Static Analysis Results Interchange Format, version 2.1.0 (OASIS). */
export function sarifReport(report: ScanReport, version: string): string {
  const suppressed = report.files.flatMap(({ path, analysis }) =>
    analysis.suppressed.map(one => ({ ...one, path: one.finding.path ?? path })),
  );
  const ids = [...report.findings, ...suppressed].map(({ finding }) => finding.rule);
  const rules = [...new Set(ids)].sort(compareTexts);
  const result = (finding: Finding, path: string) => resultOf(finding, path, rules.indexOf(finding.rule), report);
  const document = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'FIPS Lint', semanticVersion: version, rules: rules.map(descriptorOf) } },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: report.configurationProblems.length === 0,
            toolExecutionNotifications: notificationsOf(report),
          },
        ],
        results: [
          ...report.findings.map(({ path, finding }) => result(finding, path)),
          ...suppressed.map(({ path, finding, reason }) => ({
            ...result(finding, path),
            suppressions: [{ kind: 'inSource', ...(reason === undefined ? {} : { justification: reason }) }],
          })),
        ],
      },
    ],
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

function descriptorOf(id: string) {
  const rule: RuleText | undefined = CATALOGUE.get(id);
  if (!rule) return { id };
  const markdown = `${rule.why}\n\n${rule.remedy}`;
  return {
    id,
    shortDescription: { text: rule.title },
    help: { text: markdown, markdown },
    defaultConfiguration: { level: LEVELS[rule.severity] },
  };
}

function resultOf(finding: Finding, path: string, ruleIndex: number, report: ScanReport) {
  const { rule, severity, message, range, approval, outcome, citations } = finding;
  return {
    ruleId: rule,
    ruleIndex,
    level: LEVELS[severity],
    message: { text: message },
    locations: [locationOf(path, range, report)],
    ...(finding.related.length > 0
      ? {
          relatedLocations: finding.related.map(related => ({
            ...locationOf(related.path ?? path, related.range, report),
            message: { text: related.message },
          })),
        }
      : {}),
    ...(finding.fixes.length > 0 ? { fixes: finding.fixes.map(fix => fixOf(fix, path, report)) } : {}),
    properties: { severity, approval, outcome, citations },
  };
}

function fixOf(fix: Fix, home: string, report: ScanReport) {
  return {
    description: { text: fix.title },
    artifactChanges: fix.files.map(({ path = home, edits }) => ({
      artifactLocation: { uri: uriOf(report.pathOf(path)) },
      replacements: edits.map(({ range, newText }) => ({
        deletedRegion: report.places.of(path, range),
        insertedContent: { text: newText },
      })),
    })),
    properties: { applicability: fix.applicability },
  };
}

function locationOf(path: string, range: TextRange, report: ScanReport) {
  const artifactLocation = { uri: uriOf(report.pathOf(path)) };
  return { physicalLocation: { artifactLocation, region: report.places.of(path, range) } };
}

function notificationsOf(report: ScanReport) {
  const whole = report.summary.notAnalysed.map(({ path, reason }) => ({
    level: 'error',
    message: { text: `not analysed: ${reason}` },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(report.pathOf(path)) } } }],
  }));
  const inPart = report.problems.map(({ path, problem }) => ({
    level: 'warning',
    message: { text: `not understood: ${problem.message}` },
    locations: [locationOf(path, problem.range ?? { start: 0, end: 0 }, report)],
  }));
  const configuration = report.configurationProblems.map(text => ({ level: 'error', message: { text } }));
  return [...whole, ...inPart, ...configuration];
}

/** A relative reference, or a file URI for an absolute path (RFC 8089). */
function uriOf(path: string): string {
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  if (path.startsWith('/')) return `file://${encoded}`;
  return /^[A-Za-z]:[\\/]/.test(path)
    ? `file:///${path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/')}`
    : encoded;
}
