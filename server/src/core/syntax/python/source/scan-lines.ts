import { grammarIndent, indentColumn } from './indentation.ts';
import type { Scan } from './scan.ts';
import { insertMissing, isDangling } from './scan-missing.ts';
import { LINE_OPENING, TO_LINE_END } from './words.ts';

const LF = 10;
const CR = 13;

/** At a line break: the end of the logical line, unless something is open. */
export function breakLine(scan: Scan): void {
  const end = lineBreakEnd(scan, scan.offset);
  if (scan.frames.length === 0) endLine(scan);
  else scan.record.blank(scan.offset, end);
  scan.offset = end;
  scan.physicalLine = end;
  scan.isFreshLine = true;
}

/** At the first token of a logical line. */
export function beginLine(scan: Scan): void {
  const indent = indentColumn(scan.text, scan.physicalLine, scan.offset);
  const forGrammar = grammarIndent(scan.text, scan.physicalLine, scan.offset);
  if (forGrammar !== undefined) scan.record.replace(scan.physicalLine, forGrammar);
  scan.line = { start: scan.offset, indent, hasColon: false };
}

/** Behind the last token of a logical line, if there is one. */
export function endLine(scan: Scan): void {
  if (scan.line === undefined) return;
  if (isDangling(scan)) insertMissing(scan);
  const { start, indent, hasColon } = scan.line;
  const { end } = scan.last;
  const firstWord = firstWordOf(scan);
  const opensBlock = scan.last.kind === 'operator' && scan.text[end - 1] === ':';
  scan.lines.push({ start, end, indent, firstWord, opensBlock, hasColon });
  scan.line = undefined;
  scan.cutPoint = undefined;
  scan.last.kind = 'none';
  scan.beforeLast.kind = 'none';
}

/** The first word of the logical line, `@` for a decorator. */
export function firstWordOf(scan: Scan): string {
  LINE_OPENING.lastIndex = scan.line!.start;
  return LINE_OPENING.exec(scan.text)?.[0] ?? '';
}

/** To the end of its line. */
export function readComment(scan: Scan): void {
  TO_LINE_END.lastIndex = scan.offset;
  TO_LINE_END.test(scan.text);
  const end = TO_LINE_END.lastIndex;
  scan.record.comment(scan.offset, end);
  scan.offset = end;
}

/** Joins two physical lines. Before the first token there is nothing to join. */
export function readBackslash(scan: Scan): void {
  const code = scan.text.charCodeAt(scan.offset + 1);
  const joins = code === LF || code === CR;
  const end = joins && scan.line !== undefined ? lineBreakEnd(scan, scan.offset + 1) : scan.offset + 1;
  if (!joins) scan.record.problem('syntax-error', scan.offset, end, 'A backslash here must end its line.');
  scan.record.blank(scan.offset, end);
  scan.offset = end;
}

function lineBreakEnd({ text }: Scan, offset: number): number {
  return text.charCodeAt(offset) === CR ? offset + 2 : offset + 1;
}
