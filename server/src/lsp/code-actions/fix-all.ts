import type { FileAnalysis } from '../../core/engine/analysis.ts';
import { chooseFixes, fixUntilStable } from '../../core/engine/fixes.ts';
import type { Applicability, Finding, Fix } from '../../core/rules/finding.ts';
import { applyEdits, type TextEdit } from '../../core/text/edits.ts';

/**
 * The edits that mend a document by its safe fixes alone. Fixes that edit other files as well are left to be chosen by hand.
 * @param analyse what is found if the document has another text.
 */
export function fixAllEdits(
  path: string,
  text: string,
  analyse: (text: string) => FileAnalysis,
): Promise<readonly TextEdit[]> {
  return mendingEdits(path, text, ['safe'], current => analyse(current).findings.filter(one => staysIn(path, one)));
}

/** A fix that several findings of a rule may have in common. */
export interface SharedFix {
  readonly rule: string;
  readonly title: string;
  readonly applicability: Applicability;
}

/** The edits that mend every finding of one rule in a document by one kind of fix. */
export function fixRuleEdits(
  path: string,
  text: string,
  shared: SharedFix,
  analyse: (text: string) => FileAnalysis,
): Promise<readonly TextEdit[]> {
  const select = (finding: Finding): readonly Finding[] => {
    const fixes = finding.fixes.filter(fix => isShared(path, finding, fix, shared));
    return fixes.length > 0 ? [{ ...finding, fixes }] : [];
  };
  return mendingEdits(path, text, [shared.applicability], current => analyse(current).findings.flatMap(select));
}

/** True if the finding can be mended by that fix, and the fix edits nothing but this file. */
export function sharesFix(path: string, finding: Finding, shared: SharedFix): boolean {
  return finding.fixes.some(fix => isShared(path, finding, fix, shared));
}

function isShared(path: string, { rule, path: place = path }: Finding, fix: Fix, shared: SharedFix): boolean {
  if (rule !== shared.rule || fix.title !== shared.title || fix.applicability !== shared.applicability) return false;
  return fix.files.every(file => (file.path ?? place) === path);
}

/** Fixes that overlap are applied one after the other, each to the text that the one before left. */
async function mendingEdits(
  path: string,
  text: string,
  accepted: readonly Applicability[],
  findingsIn: (text: string) => readonly Finding[],
): Promise<readonly TextEdit[]> {
  let mended = text;
  await fixUntilStable(path, accepted, {
    textOf: file => (file === path ? mended : undefined),
    setText: (_file, next) => {
      mended = next;
    },
    findingsOf: async () => findingsIn(mended),
  });
  if (mended === text) return [];
  const firstRound = chooseFixes(findingsIn(text), accepted, path).edits.get(path) ?? [];
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
