import type { Finding } from '../rules/finding.ts';
import { compareRanges } from '../text/range.ts';

/**
 * Sorted by path, offset and rule, each said once. Findings without a path lie in `analysedPath`.
 * Code units decide the order, not a locale: the answer must not depend on the machine.
 */
export function inOrder(findings: readonly Finding[], analysedPath: string): Finding[] {
  const seen = new Set<string>();
  return findings
    .filter(finding => {
      const { path = analysedPath, range, rule, message } = finding;
      const key = [path, range.start, range.end, rule, message].join('\0');
      return !seen.has(key) && seen.add(key);
    })
    .sort((a, b) => compareFindings(a, b, a.path ?? analysedPath, b.path ?? analysedPath));
}

export function compareFindings(a: Finding, b: Finding, pathOfA: string, pathOfB: string): number {
  return (
    compareTexts(pathOfA, pathOfB) ||
    compareRanges(a.range, b.range) ||
    compareTexts(a.rule, b.rule) ||
    compareTexts(a.message, b.message)
  );
}

export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
