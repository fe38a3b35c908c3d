import type { FileAnalysis } from '../../core/engine/analysis.ts';
import { chooseFixes, fixUntilStable } from '../../core/engine/fixes.ts';
import type { Finding } from '../../core/rules/finding.ts';
import { applyEdits, type TextEdit } from '../../core/text/edits.ts';

/**
 * The edits that mend a document by its safe fixes alone. Fixes that overlap are applied one after the other, each to the
 * text that the one before left. Fixes that edit other files as well are left to be chosen by hand.
 * @param analyse what is found if the document has another text.
 */
export async function fixAllEdits(
  path: string,
  text: string,
  analyse: (text: string) => FileAnalysis,
): Promise<readonly TextEdit[]> {
  const ownFindings = (current: string) => analyse(current).findings.filter(finding => staysIn(path, finding));
  let mended = text;
  await fixUntilStable(path, ['safe'], {
    textOf: file => (file === path ? mended : undefined),
    setText: (_file, next) => {
      mended = next;
    },
    findingsOf: async () => ownFindings(mended),
  });
  if (mended === text) return [];
  const firstRound = chooseFixes(ownFindings(text), ['safe'], path).edits.get(path) ?? [];
  return applyEdits(text, firstRound) === mended ? firstRound : [wholeDifference(text, mended)];
}

/** True if the finding has safe fixes, and they edit nothing but this file. */
export function staysIn(path: string, { path: place = path, fixes }: Finding): boolean {
  if (place !== path) return false;
  const safe = fixes.filter(fix => fix.applicability === 'safe');
  return safe.length > 0 && safe.every(fix => fix.files.every(file => (file.path ?? place) === path));
}

/** One replacement, without the text that both begin and end with. */
function wholeDifference(before: string, after: string): TextEdit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < shorter - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const newText = after.slice(start, after.length - tail);
  return { range: { start, end: before.length - tail }, newText };
}
