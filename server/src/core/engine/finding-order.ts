import type { Finding } from '../rules/finding.ts';
import { compareRanges } from '../text/range.ts';

/**
 * Sorted by path, offset and rule, each said once. Findings without a path lie in `analysedPath`.
 * Code units decide the order, not a locale: the answer must not depend on the machine.
 */
export function inOrder(findings: readonly Finding[], analysedPath: string): Finding[] {
  const seen = new Set<string>();
  const unique = findings.filter(finding => {
    const key = keyOf(finding, analysedPath);
    return seen.has(key) ? false : seen.add(key);
  });
  return unique.sort((a, b) => compareFindings(a, b, analysedPath));
}

/** Two findings with the same key say the same of the same place, whichever file they were found from. */
export function keyOf(finding: Finding, analysedPath: string): string {
  const { rule, range, message } = finding;
  return [finding.path ?? analysedPath, range.start, range.end, rule, message].join('\0');
}

function compareFindings(a: Finding, b: Finding, analysedPath: string): number {
  return (
    compareTexts(a.path ?? analysedPath, b.path ?? analysedPath) ||
    compareRanges(a.range, b.range) ||
    compareTexts(a.rule, b.rule) ||
    compareTexts(a.message, b.message)
  );
}

export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
