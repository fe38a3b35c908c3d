import type { AnalysisProblem } from '../core/engine/analysis.ts';
import { compareTexts } from '../core/engine/finding-order.ts';
import { mergeFindings, type PlacedFinding } from '../core/engine/merge.ts';
import { SEVERITIES, type Severity } from '../core/rules/finding.ts';
import type { ScannedFile, ScanSummary } from '../workspace/scanner.ts';
import { Places } from './places.ts';

/** What a scan found, sorted, for all reporters. */
export interface ScanReport {
  readonly summary: ScanSummary;
  /** Sorted by path. */
  readonly files: readonly ScannedFile[];
  readonly findings: readonly PlacedFinding[];
  /** What in analysed files was not understood, sorted by path and offset. */
  readonly problems: readonly PlacedProblem[];
  readonly places: Places;
  /** A path as it is shown: relative to the working directory if it is inside. */
  readonly pathOf: (path: string) => string;
  /** How many findings `--fix` has mended before this report. */
  readonly mended: number;
  /** What is wrong in configuration files: sentences that name the file. */
  readonly configurationProblems: readonly string[];
}

export interface PlacedProblem {
  readonly path: string;
  readonly problem: AnalysisProblem;
}

export function createReport(
  files: readonly ScannedFile[],
  summary: ScanSummary,
  rest: Pick<ScanReport, 'pathOf' | 'mended' | 'configurationProblems'>,
): ScanReport {
  const sorted = files.toSorted((a, b) => compareTexts(a.path, b.path));
  return {
    ...rest,
    summary,
    files: sorted,
    findings: mergeFindings(sorted.map(file => file.analysis)),
    problems: sorted.flatMap(({ path, analysis }) =>
      analysis.status === 'not-analysed'
        ? []
        : analysis.problems
            .map(problem => ({ path: problem.path ?? path, problem }))
            .sort((a, b) => (a.problem.range?.start ?? 0) - (b.problem.range?.start ?? 0)),
    ),
    places: new Places(sorted),
  };
}

/** How many findings there are of each severity, the gravest first. */
export function countBySeverity(findings: readonly PlacedFinding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { finding } of findings) counts[finding.severity]++;
  return counts;
}

/** True if a finding is at least as grave as `threshold`. */
export function reaches(findings: readonly PlacedFinding[], threshold: Severity): boolean {
  return findings.some(({ finding }) => SEVERITIES.indexOf(finding.severity) <= SEVERITIES.indexOf(threshold));
}
