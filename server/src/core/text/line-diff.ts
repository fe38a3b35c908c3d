import type { TextEdit } from './edits.ts';

/** Lines `start` to `end` of the one text, counted from 0 and the end not included, in place of those of the other. */
export interface LineChange {
  readonly before: { readonly start: number; readonly end: number };
  readonly after: { readonly start: number; readonly end: number };
}

/** The changes that turn one text into the other, line by line and in order; what is between two is the same in both. */
export function lineChanges(before: string, after: string): readonly LineChange[] {
  return changesOf(linesOf(before), linesOf(after));
}

/** The same changes as edits of the first text. */
export function lineEdits(before: string, after: string): readonly TextEdit[] {
  const [old, present] = [linesOf(before), linesOf(after)];
  const offsets = [0];
  for (const line of old) offsets.push(offsets.at(-1)! + line.length);
  return changesOf(old, present).map(change => ({
    range: { start: offsets[change.before.start]!, end: offsets[change.before.end]! },
    newText: present.slice(change.after.start, change.after.end).join(''),
  }));
}

/** Lines of context around a change. */
const CONTEXT = 3;

/** As `diff -u` shows it; empty if the texts are the same. */
export function unifiedDiff(
  before: string,
  after: string,
  names: { readonly before: string; readonly after: string },
): string {
  const [old, present] = [linesOf(before), linesOf(after)];
  const hunks = hunksOf(changesOf(old, present));
  if (hunks.length === 0) return '';
  return `--- ${names.before}\n+++ ${names.after}\n${hunks.map(hunk => hunkText(hunk, old, present)).join('')}`;
}

/** Each line with its ending. */
function linesOf(text: string): readonly string[] {
  return text.split(/(?<=\n)/).filter(line => line !== '');
}

/** Beyond this many pairs of lines, what differs is one change. */
const MAXIMUM_PAIRS = 4_000_000;

function changesOf(before: readonly string[], after: readonly string[]): LineChange[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < shorter - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const [rows, columns] = [before.length - tail - start, after.length - tail - start];
  if (rows === 0 && columns === 0) return [];
  const whole: LineChange = {
    before: { start, end: start + rows },
    after: { start, end: start + columns },
  };
  return rows * columns > MAXIMUM_PAIRS ? [whole] : changesBetween(before, after, whole);
}

/** By the longest common subsequence: of two ways that lead to equally many common lines, what is old goes first. */
function changesBetween(before: readonly string[], after: readonly string[], part: LineChange): LineChange[] {
  const old = before.slice(part.before.start, part.before.end);
  const present = after.slice(part.after.start, part.after.end);
  const common = commonLengths(old, present);
  const changes: LineChange[] = [];
  let [row, column] = [0, 0];
  while (row < old.length || column < present.length) {
    const from = { row, column };
    while ((row < old.length || column < present.length) && !(row < old.length && old[row] === present[column])) {
      if (column === present.length || (row < old.length && common(row + 1, column) >= common(row, column + 1))) row++;
      else column++;
    }
    if (row > from.row || column > from.column)
      changes.push({
        before: { start: part.before.start + from.row, end: part.before.start + row },
        after: { start: part.after.start + from.column, end: part.after.start + column },
      });
    while (row < old.length && old[row] === present[column]) {
      row++;
      column++;
    }
  }
  return changes;
}

/** How many lines are common, in order, to the one text from a line on and to the other from a line on. */
function commonLengths(old: readonly string[], present: readonly string[]): (row: number, column: number) => number {
  const width = present.length + 1;
  const lengths = new Uint32Array((old.length + 1) * width);
  const at = (row: number, column: number): number => lengths[row * width + column]!;
  for (let row = old.length - 1; row >= 0; row--)
    for (let column = present.length - 1; column >= 0; column--)
      lengths[row * width + column] =
        old[row] === present[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
  return at;
}

/** Changes that share their context, one behind the other. */
function hunksOf(changes: readonly LineChange[]): readonly (readonly LineChange[])[] {
  const hunks: LineChange[][] = [];
  for (const change of changes) {
    const last = hunks.at(-1);
    if (last && change.before.start - last.at(-1)!.before.end <= 2 * CONTEXT) last.push(change);
    else hunks.push([change]);
  }
  return hunks;
}

function hunkText(hunk: readonly LineChange[], old: readonly string[], present: readonly string[]): string {
  const [first, last] = [hunk[0]!, hunk.at(-1)!];
  const start = Math.max(0, first.before.start - CONTEXT);
  const end = Math.min(old.length, last.before.end + CONTEXT);
  const shift = first.after.start - first.before.start;
  const afterStart = start + shift;
  const afterEnd = last.after.end + (end - last.before.end);
  const lines: string[] = [];
  let at = start;
  for (const { before, after } of hunk) {
    lines.push(...old.slice(at, before.start).map(line => shownLine(' ', line)));
    lines.push(...old.slice(before.start, before.end).map(line => shownLine('-', line)));
    lines.push(...present.slice(after.start, after.end).map(line => shownLine('+', line)));
    at = before.end;
  }
  lines.push(...old.slice(at, end).map(line => shownLine(' ', line)));
  return `@@ -${extent(start, end)} +${extent(afterStart, afterEnd)} @@\n${lines.join('')}`;
}

function extent(start: number, end: number): string {
  const count = end - start;
  return count === 1 ? `${start + 1}` : `${count === 0 ? start : start + 1},${count}`;
}

function shownLine(mark: string, line: string): string {
  return line.endsWith('\n') ? mark + line : `${mark}${line}\n\\ No newline at end of file\n`;
}
