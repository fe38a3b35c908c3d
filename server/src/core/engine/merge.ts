import type { Finding } from '../rules/finding.ts';
import type { TextRange } from '../text/range.ts';
import type { FileAnalysis, SuppressedFinding } from './analysis.ts';
import { compareFindings } from './finding-order.ts';

/** A finding and the file that it lies in. */
export interface PlacedFinding {
  readonly path: string;
  readonly finding: Finding;
}

/**
 * The findings of several files as one list, sorted by path, offset and rule. A file that is analysed by itself and as
 * part of another that includes it is told once, in the words of the one that includes it, which knows more; and a
 * suppression is not idle that serves there.
 */
export function mergeFindings(analyses: readonly FileAnalysis[]): PlacedFinding[] {
  const serving = new Set(analyses.flatMap(analysis => analysis.suppressed.map(one => suppressionKey(analysis, one))));
  const placed = analyses.flatMap(analysis =>
    analysis.findings.map(finding => ({ path: finding.path ?? analysis.path, finding, analysis })),
  );
  const isIncluded = ({ path, analysis }: (typeof placed)[number]) => path !== analysis.path;
  const teller = new Map<string, FileAnalysis>();
  return [...placed.filter(isIncluded), ...placed.filter(one => !isIncluded(one))]
    .filter(({ path, finding, analysis }) => {
      const key = placeKey(path, finding.rule, finding.range);
      const first = teller.get(key) ?? analysis;
      teller.set(key, first);
      return first === analysis && !(finding.rule === 'unused-suppression' && serving.has(key));
    })
    .map(({ path, finding }) => ({ path, finding }))
    .sort((a, b) => compareFindings(a.finding, b.finding, a.path, b.path));
}

/** What an idle suppression at this place would be called. */
function suppressionKey(analysis: FileAnalysis, { finding, named }: SuppressedFinding): string {
  return placeKey(finding.path ?? analysis.path, 'unused-suppression', named);
}

function placeKey(path: string, rule: string, range: TextRange): string {
  return [path, rule, range.start, range.end].join('\0');
}
