import { compareRanges, overlaps, type TextRange } from './range.ts';

/** Replaces the text of `range` by `newText`. */
export interface TextEdit {
  readonly range: TextRange;
  readonly newText: string;
}

/**
 * Applies edits that do not overlap.
 * @throws RangeError if two of them do: the caller chose edits that cannot stand together.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = [...edits].sort((a, b) => compareRanges(a.range, b.range));
  let result = '';
  let copied = 0;
  for (const edit of ordered) {
    if (edit.range.start < copied) throw new RangeError(`overlapping edits at offset ${edit.range.start}`);
    result += text.slice(copied, edit.range.start) + edit.newText;
    copied = edit.range.end;
  }
  return result + text.slice(copied);
}

/** True if an edit of one list touches text that an edit of the other replaces, or both insert at one place. */
export function editsConflict(a: readonly TextEdit[], b: readonly TextEdit[]): boolean {
  return a.some(x => b.some(y => overlaps(x.range, y.range) || x.range.start === y.range.start));
}
