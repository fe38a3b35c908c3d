import type { Applicability, Finding, Fix } from '../rules/finding.ts';
import { applyEdits, editsConflict, type TextEdit } from '../text/edits.ts';

/** The edits of one round, by path. They do not overlap. */
export interface ChosenFixes {
  readonly edits: ReadonlyMap<string, readonly TextEdit[]>;
  /** The findings whose fix was taken, in their order. */
  readonly mended: readonly Finding[];
  /** The findings that have a fix, which touches what an earlier one changes. */
  readonly postponed: readonly Finding[];
}

/**
 * Takes of every finding its first fix of an accepted kind, unless it conflicts with one already taken.
 * @param analysedPath the file that findings and fixes without a path are in
 */
export function chooseFixes(
  findings: readonly Finding[],
  accepted: readonly Applicability[],
  analysedPath: string,
): ChosenFixes {
  const edits = new Map<string, TextEdit[]>();
  const mended: Finding[] = [];
  const postponed: Finding[] = [];
  for (const finding of findings) {
    const fix = finding.fixes.find(({ applicability }) => accepted.includes(applicability));
    if (!fix) continue;
    const home = finding.path ?? analysedPath;
    if (isTaken(fix, edits, home)) {
      mended.push(finding);
    } else if (conflicts(fix, edits, home)) {
      postponed.push(finding);
    } else {
      for (const file of fix.files)
        edits.set(file.path ?? home, [...(edits.get(file.path ?? home) ?? []), ...file.edits]);
      mended.push(finding);
    }
  }
  return { edits, mended, postponed };
}

/** The same edits again: two findings that one change mends, such as two uses of one constant. */
function isTaken(fix: Fix, taken: ReadonlyMap<string, readonly TextEdit[]>, home: string): boolean {
  return fix.files.every(file => {
    const others = taken.get(file.path ?? home) ?? [];
    return file.edits.every(edit => others.some(other => isSameEdit(edit, other)));
  });
}

function conflicts(fix: Fix, taken: ReadonlyMap<string, readonly TextEdit[]>, home: string): boolean {
  return fix.files.some(file => editsConflict(file.edits, taken.get(file.path ?? home) ?? []));
}

function isSameEdit(a: TextEdit, b: TextEdit): boolean {
  return a.newText === b.newText && a.range.start === b.range.start && a.range.end === b.range.end;
}

/** How the fixer reaches texts and findings: the host decides where they are kept. */
export interface FixWorkspace {
  /** The present text of a file; undefined if it must not be changed. */
  readonly textOf: (path: string) => string | undefined;
  readonly setText: (path: string, text: string) => void;
  /** The findings of a file as it is now. */
  readonly findingsOf: (path: string) => Promise<readonly Finding[]>;
}

/** Each round makes room for the fixes that the one before postponed. */
const MAXIMUM_ROUNDS = 10;

/**
 * Mends a file, and others that its fixes edit, until nothing is left to mend.
 * @returns the findings mended, in the order of the rounds
 */
export async function fixUntilStable(
  path: string,
  accepted: readonly Applicability[],
  workspace: FixWorkspace,
): Promise<readonly Finding[]> {
  const mended: Finding[] = [];
  let left = Number.POSITIVE_INFINITY;
  for (let round = 0; round < MAXIMUM_ROUNDS; round++) {
    const fixable = (await workspace.findingsOf(path)).filter(finding => canChangeAll(finding, path, workspace));
    const chosen = chooseFixes(fixable, accepted, path);
    const open = chosen.mended.length + chosen.postponed.length;
    // A fix that does not clear its finding would be made again and again.
    if (open === 0 || open >= left) break;
    left = open;
    for (const [file, edits] of chosen.edits) workspace.setText(file, applyEdits(workspace.textOf(file)!, edits));
    mended.push(...chosen.mended);
  }
  return mended;
}

function canChangeAll(finding: Finding, analysedPath: string, workspace: FixWorkspace): boolean {
  return finding.fixes.every(fix =>
    fix.files.every(file => workspace.textOf(file.path ?? finding.path ?? analysedPath) !== undefined),
  );
}
