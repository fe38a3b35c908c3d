import type { TextRange } from '../../server/src/core/text/range.ts';

/** A text with its «marks» taken out, and the ranges that they enclosed. */
export interface MarkedText {
  readonly text: string;
  readonly ranges: readonly TextRange[];
}

/** Marks do not nest. */
export function withoutMarks(marked: string): MarkedText {
  const ranges: TextRange[] = [];
  let text = '';
  let start: number | undefined;
  for (const character of marked) {
    if (character === '«') {
      if (start !== undefined) throw new Error(`a mark inside a mark: ${marked}`);
      start = text.length;
    } else if (character === '»') {
      if (start === undefined) throw new Error(`a mark that is not opened: ${marked}`);
      ranges.push({ start, end: text.length });
      start = undefined;
    } else text += character;
  }
  if (start !== undefined) throw new Error(`a mark that is not closed: ${marked}`);
  return { text, ranges };
}

/** The text with marks around ranges, for messages that a person reads. Ranges may touch and nest. */
export function withMarks(text: string, ranges: readonly TextRange[]): string {
  const insertions = ranges.flatMap(({ start, end }) => [
    { offset: start, mark: '«' },
    { offset: end, mark: '»' },
  ]);
  insertions.sort((a, b) => b.offset - a.offset);
  return insertions.reduce((marked, { offset, mark }) => marked.slice(0, offset) + mark + marked.slice(offset), text);
}
