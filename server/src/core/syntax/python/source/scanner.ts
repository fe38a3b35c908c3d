import { checkIndentation, withMissingColons } from './block-structure.ts';
import { Scan } from './scan.ts';
import { cutUnclosed, startsNewStatement } from './scan-cuts.ts';
import { beginLine, breakLine, endLine, readBackslash, readComment } from './scan-lines.ts';
import { readInsideLiteral } from './scan-literals.ts';
import { ScanRecord } from './scan-record.ts';
import { readSymbol, readWord } from './scan-tokens.ts';
import type { ScannedSource } from './scanned-source.ts';
import { isWordCharacter } from './words.ts';

/**
 * Reads a text once, character by character, as CPython's tokenizer would, to find its logical lines and to close what was left
 * open. Where a bracket is not closed, the text is taken to go on at the first line that cannot or should not belong to it.
 */
export function scanSource(original: string): ScannedSource {
  // NUL ends the grammar's strings, and a lone CR is no line break to it.
  const text = original.replaceAll('\0', ' ').replace(/\r(?!\n)/g, '\n');
  const record = new ScanRecord();
  const nul = original.indexOf('\0');
  if (nul !== -1) record.problem('syntax-error', nul, nul + 1, 'Python source cannot contain NUL.');
  const scan = new Scan(text, record);
  do {
    while (scan.offset < text.length) readNext(scan);
  } while (cutUnclosed(scan));
  endLine(scan);
  const lines = withMissingColons(scan.lines, record);
  checkIndentation(lines, record);
  return { text, lines, ...record.result() };
}

/** Skips white space within a line. @returns the character behind it; NaN at the end of the text. */
function afterBlanks(scan: Scan): number {
  const { text } = scan;
  let { offset } = scan;
  let code = text.charCodeAt(offset);
  while (code === 32 || code === 9 || code === 12 || code === 0xfeff) code = text.charCodeAt(++offset);
  scan.offset = offset;
  return code;
}

function readNext(scan: Scan): void {
  if (scan.frames.length > 0 && readInsideLiteral(scan)) return;
  const code = afterBlanks(scan);
  switch (code) {
    case 10: // LF
    case 13: // CR
      breakLine(scan);
      return;
    case 35: // #
      readComment(scan);
      return;
    case 92: // backslash
      readBackslash(scan);
      return;
  }
  if (Number.isNaN(code)) return;
  if (scan.isFreshLine && startsNewStatement(scan)) return;
  if (scan.line === undefined) beginLine(scan);
  if (isWordCharacter(code)) readWord(scan, code);
  else readSymbol(scan);
}
