import { indentColumn } from './indentation.ts';
import type { CutPoint, Scan } from './scan.ts';
import { closeFrames } from './scan-brackets.ts';
import { endLine, firstWordOf } from './scan-lines.ts';
import { insertMissing, isDangling } from './scan-missing.ts';
import { HEADER_KEYWORDS, startsOperand, startsStatement, TAKES_OPERAND } from './words.ts';

/** After so many unclosed statements each is cut at its first opportunity: going back every time would be quadratic. */
const PATIENT_CUTS = 50;

/** At the end of the text: cuts the last statement if something in it is still open. @returns true if the scan went back. */
export function cutUnclosed(scan: Scan): boolean {
  if (scan.frames.length === 0) return false;
  cut(scan, scan.cutPoint ?? here(scan));
  return true;
}

/** At the first token of a physical line inside brackets: cuts the statement before it if it must be another one. */
export function startsNewStatement(scan: Scan): boolean {
  const line = scan.line;
  if (line === undefined || scan.frames.length === 0 || /[)\]}]/.test(scan.text.charAt(scan.offset))) return false;
  if (startsStatement(scan.text, scan.offset)) {
    cut(scan, scan.cutPoint ?? beforeHeaderColon(scan) ?? here(scan));
    return true;
  }
  if (scan.cutPoint !== undefined) return false;
  const isDedented = indentColumn(scan.text, scan.physicalLine, scan.offset) <= line.indent;
  scan.cutPoint = beforeHeaderColon(scan) ?? (isDedented || isJuxtaposed(scan) ? here(scan) : undefined);
  if (scan.cutPoint === undefined || scan.cuts < PATIENT_CUTS) return false;
  cut(scan, scan.cutPoint);
  return true;
}

/** Goes back to an earlier place, closes all that was open there, and goes on behind it. */
function cut(scan: Scan, { last, frames, endsStatement }: CutPoint): void {
  scan.record.forget(last.end);
  scan.setLast(last.kind, last.start, last.end);
  scan.frames = [...frames];
  if (isDangling(scan)) insertMissing(scan);
  closeFrames(scan, 0);
  scan.setLast('value', last.start, last.end);
  scan.cutPoint = undefined;
  if (endsStatement) endLine(scan);
  scan.cuts++;
  scan.offset = last.end;
  scan.isFreshLine = false;
}

function here(scan: Scan): CutPoint {
  return { last: { ...scan.last }, frames: [...scan.frames], endsStatement: true };
}

/** True if an operand stands behind another, which only a line break outside of brackets allows. */
function isJuxtaposed(scan: Scan): boolean {
  const { kind, start, end } = scan.last;
  const isOperand = kind === 'value' || (kind === 'word' && !TAKES_OPERAND.has(scan.text.slice(start, end)));
  return isOperand && startsOperand(scan.text, scan.offset);
}

/** In `def f(a:` and a body below, the bracket ends before the colon. */
function beforeHeaderColon(scan: Scan): CutPoint | undefined {
  const { kind, end } = scan.last;
  if (kind !== 'operator' || scan.text[end - 1] !== ':' || !HEADER_KEYWORDS.has(firstWordOf(scan))) return undefined;
  return { last: { ...scan.beforeLast }, frames: [...scan.frames], endsStatement: false };
}
