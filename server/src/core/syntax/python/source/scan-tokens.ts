import type { Scan } from './scan.ts';
import { close, open } from './scan-brackets.ts';
import { openLiteral } from './scan-literals.ts';
import { insertMissing, isDangling } from './scan-missing.ts';
import { BACKQUOTED, EXEC_OPERAND, isWordCharacter, LITERAL_PREFIX, TYPE_ALIAS_NAME } from './words.ts';

/** Reads a name, a keyword, a number or the prefix of a literal, with the literal. */
export function readWord(scan: Scan, first: number): void {
  const text = scan.text;
  const start = scan.offset;
  const isNumber = first >= 48 && first <= 57;
  let end = start + 1;
  while (end < text.length && isPartOfWord(text.charCodeAt(end), isNumber)) end++;
  const next = text[end];
  if ((next === '"' || next === "'") && end - start <= 3 && LITERAL_PREFIX.test(text.slice(start, end))) {
    openLiteral(scan, start, end);
    return;
  }
  if (!isNumber) disguise(scan, start, end);
  scan.token(isNumber ? 'value' : 'word', start, end);
}

/** Reads anything else. */
export function readSymbol(scan: Scan): void {
  const symbol = scan.text.charAt(scan.offset);
  switch (symbol) {
    case '"':
    case "'":
      openLiteral(scan, scan.offset, scan.offset);
      return;
    case '`':
      readBackquotes(scan);
      return;
    case '(':
    case '[':
    case '{':
      open(scan, symbol);
      return;
    case ')':
    case ']':
    case '}':
      close(scan, symbol);
      return;
    case ',':
      if (scan.frames.length > 0 && isDangling(scan)) insertMissing(scan);
      break;
    case ':':
      readColon(scan);
      return;
  }
  scan.token('operator', scan.offset, scan.offset + 1);
}

/** Words that the grammar takes for keywords where Python does not get another letter. */
function disguise(scan: Scan, start: number, end: number): void {
  const length = end - start;
  if (length === 4 && scan.text.startsWith('type', start) && startsStatement(scan, start)) {
    TYPE_ALIAS_NAME.lastIndex = end;
    if (!TYPE_ALIAS_NAME.test(scan.text)) scan.record.replace(start, 'typ_');
  } else if (length === 4 && scan.text.startsWith('exec', start) && startsStatement(scan, start)) {
    EXEC_OPERAND.lastIndex = end;
    if (EXEC_OPERAND.test(scan.text)) scan.record.replace(start, 'del ');
  } else if (length === 10 && scan.text.startsWith('__future__', start)) {
    scan.record.replace(start, '__futur___');
  }
}

function startsStatement(scan: Scan, start: number): boolean {
  if (scan.frames.length > 0) return false;
  return scan.line?.start === start || /[;:]/.test(scan.text.charAt(scan.last.end - 1));
}

function readColon(scan: Scan): void {
  const frame = scan.frames.at(-1);
  if (frame?.kind !== 'field' && isDangling(scan)) insertMissing(scan);
  scan.token('operator', scan.offset, scan.offset + 1);
  if (frame === undefined && scan.line !== undefined) scan.line.hasColon = true;
  if (frame?.kind !== 'field') return;
  const literal = scan.frames.at(-2);
  if (literal?.kind !== 'literal' && literal?.kind !== 'format') return;
  scan.frames.push({ kind: 'format', at: scan.last.start, style: literal.style });
  // In `{value:=10}` the format is `=10`; the grammar would read an assignment. What a format says does not matter.
  if (scan.text[scan.offset] === '=') scan.record.replace(scan.offset, '<');
}

/** Python 2's `repr`. Without a partner on its line a backquote is a mistake. */
function readBackquotes(scan: Scan): void {
  BACKQUOTED.lastIndex = scan.offset;
  const isPair = BACKQUOTED.test(scan.text);
  scan.token('value', scan.offset, isPair ? BACKQUOTED.lastIndex : scan.offset + 1);
}

function isPartOfWord(code: number, isNumber: boolean): boolean {
  return isWordCharacter(code) || (isNumber && code === 46);
}
