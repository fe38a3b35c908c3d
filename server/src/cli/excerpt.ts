import type { LineIndex } from '../core/text/line-index.ts';
import type { TextRange } from '../core/text/range.ts';
import { display } from './display-text.ts';

/** A line of source with a range underlined, in columns of a terminal. */
export interface Excerpt {
  /** One-based. */
  readonly lineNumber: number;
  readonly before: string;
  readonly marked: string;
  readonly after: string;
  /** Columns before the underline, and its length. */
  readonly indent: number;
  readonly underline: number;
  /** The range goes on in the next line. */
  readonly isCut: boolean;
}

/** How much of a longer line is shown on each side of the range, in characters. */
const CONTEXT = 60;

/** How much of a longer range is shown. */
const LONGEST_MARK = 100;

/** The first line of a range. Of a very long line only what is around it. */
export function excerptOf(text: string, lines: LineIndex, range: TextRange): Excerpt {
  const line = lines.positionAt(range.start).line;
  const lineStart = lines.lineStart(line);
  const lineEnd = lines.lineEnd(line);
  const end = Math.min(range.end, lineEnd);
  const shownEnd = Math.min(end, characterStart(text, range.start + LONGEST_MARK));
  const from = range.start - lineStart > 2 * CONTEXT ? characterStart(text, range.start - CONTEXT) : lineStart;
  const to = characterStart(text, Math.min(lineEnd, shownEnd + CONTEXT));
  const before = display(cutMark(text.slice(from, range.start), from > lineStart));
  const marked = display(text.slice(range.start, shownEnd), before.columns);
  const after = display(text.slice(shownEnd, to), before.columns + marked.columns);
  return {
    lineNumber: line + 1,
    before: before.text,
    marked: marked.text,
    after: after.text + (to < lineEnd ? '…' : ''),
    indent: before.columns,
    underline: Math.max(1, marked.columns),
    isCut: range.end > lineEnd || shownEnd < end,
  };
}

function cutMark(text: string, isCut: boolean): string {
  return isCut ? `…${text}` : text;
}

/** `offset`, or the one before it if it lies between the two halves of a character. */
function characterStart(text: string, offset: number): number {
  const isSecondHalf = (text.codePointAt(offset - 1) ?? 0) > 0xffff;
  return isSecondHalf ? offset - 1 : offset;
}
