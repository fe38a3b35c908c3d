import { BACKSLASH, DOLLAR, isQuote, isWordCharacter } from './characters.ts';
import type { Name, Value, ValuePiece, VariableReference } from './cst.ts';
import { type LogicalLine, rangeIn } from './lines.ts';
import { problemAt } from './problems.ts';
import type { Mark } from './tokens.ts';

/** What these escapes stand for outside quotes; before any other character a backslash only vanishes. */
const ESCAPES: Readonly<Record<string, string>> = { r: '\r', n: '\n', b: '\b', t: '\t' };

const CLOSING: Readonly<Record<string, string>> = { '{': '}', '(': ')' };

/** The character that a backslash and `character` stand for outside quotes. */
export function resolveEscape(character: string): string {
  return ESCAPES[character] ?? character;
}

/**
 * The value in `[start, end)` of a line, in the pieces that libcrypto copies one after another; adds its tokens to `marks`.
 * `dollarInNames`: as set by `.pragma dollarid`, after which only the bracketed forms are variables.
 */
export function parseValue(
  line: LogicalLine,
  start: number,
  end: number,
  dollarInNames: boolean,
  marks: Mark[],
): Value {
  const scan: Scan = { line, text: line.text.slice(0, end), dollarInNames, marks, pieces: [] };
  for (let position = start; position < end; ) {
    position = scanPiece(scan, position);
    if (isHopeless(scan, start)) position = scanText(scan, position, end, false);
  }
  return { range: rangeIn(line, start, end), raw: line.text.slice(start, end), pieces: scan.pieces.slice() };
}

interface Scan {
  readonly line: LogicalLine;
  /** The line's text, cut off where the value ends. */
  readonly text: string;
  readonly dollarInNames: boolean;
  readonly marks: Mark[];
  readonly pieces: ValuePiece[];
}

/** Bytes that libcrypto gives a value once a variable is in it, the raw text counted in (MAX_CONF_VALUE_LENGTH). */
export const MAXIMUM_VALUE_BYTES = 65536;

/** True behind a variable at which libcrypto rejects the value for its length, whatever the variable holds: no need to go on. */
function isHopeless({ pieces, text }: Scan, start: number): boolean {
  const last = pieces.at(-1);
  return last?.kind === 'variable' && text.length - start - last.raw.length > MAXIMUM_VALUE_BYTES;
}

/** Each `scan…` function takes the place of a piece, adds it, and gives the place behind it. */
function scanPiece(scan: Scan, position: number): number {
  const code = scan.text.charCodeAt(position);
  if (isQuote(code)) return scanQuoted(scan, position, code);
  if (code === BACKSLASH) return scanEscape(scan, position, false);
  if (startsVariable(scan, position)) return scanVariable(scan, position);
  return scanText(scan, position, plainEnd(scan, position + 1), false);
}

/** The closing quote may be missing: the quoted part then goes to the end of the value. */
function scanQuoted(scan: Scan, start: number, quote: number): number {
  scan.marks.push({ kind: 'quote', start, end: start + 1 });
  let position = start + 1;
  while (position < scan.text.length) {
    const code = scan.text.charCodeAt(position);
    if (code === quote) {
      scan.marks.push({ kind: 'quote', start: position, end: position + 1 });
      return position + 1;
    }
    position =
      code === BACKSLASH
        ? scanEscape(scan, position, true)
        : scanText(scan, position, quotedEnd(scan.text, position, quote), true);
  }
  return position;
}

/** A backslash at the very end of a value vanishes. */
function scanEscape(scan: Scan, start: number, quoted: boolean): number {
  const end = Math.min(start + 2, scan.text.length);
  const character = scan.text.slice(start + 1, end);
  scan.marks.push({ kind: 'escape', start, end });
  const text = quoted ? character : resolveEscape(character);
  scan.pieces.push({ kind: 'escape', text, range: rangeIn(scan.line, start, end), quoted });
  return end;
}

function scanText(scan: Scan, start: number, end: number, quoted: boolean): number {
  if (start === end) return end;
  scan.marks.push({ kind: 'text', start, end });
  scan.pieces.push({ kind: 'text', text: scan.text.slice(start, end), range: rangeIn(scan.line, start, end), quoted });
  return end;
}

function scanVariable(scan: Scan, start: number): number {
  const { line, text } = scan;
  const close = CLOSING[text.charAt(start + 1)];
  const nameStart = start + (close ? 2 : 1);
  const firstEnd = wordEnd(scan, nameStart);
  const isScoped = text.startsWith('::', firstEnd);
  const nameEnd = isScoped ? wordEnd(scan, firstEnd + 2) : firstEnd;
  const isClosed = close === undefined || text.charAt(nameEnd) === close;
  const end = close && isClosed ? nameEnd + 1 : nameEnd;
  const first = nameIn(line, nameStart, firstEnd);
  const names = isScoped ? { section: first, name: nameIn(line, firstEnd + 2, nameEnd) } : { name: first };
  markVariable(scan, start, nameStart, firstEnd, nameEnd, end);
  const range = rangeIn(line, start, end);
  const reference: VariableReference = { kind: 'variable', range, raw: text.slice(start, end), ...names };
  scan.pieces.push(isClosed ? reference : { ...reference, problem: problemAt('no-close-brace', line, range) });
  return end;
}

function markVariable(
  scan: Scan,
  start: number,
  nameStart: number,
  firstEnd: number,
  nameEnd: number,
  end: number,
): void {
  const isScoped = firstEnd < nameEnd;
  scan.marks.push(
    { kind: 'variable-mark', start, end: nameStart },
    { kind: isScoped ? 'section-name' : 'variable-name', start: nameStart, end: firstEnd },
  );
  if (isScoped) {
    scan.marks.push(
      { kind: 'scope', start: firstEnd, end: firstEnd + 2 },
      { kind: 'variable-name', start: firstEnd + 2, end: nameEnd },
    );
  }
  scan.marks.push({ kind: 'variable-mark', start: nameEnd, end });
}

export function nameIn(line: LogicalLine, start: number, end: number): Name {
  return { text: line.text.slice(start, end), range: rangeIn(line, start, end) };
}

function startsVariable(scan: Scan, position: number): boolean {
  if (scan.text.charCodeAt(position) !== DOLLAR) return false;
  return !scan.dollarInNames || scan.text.charAt(position + 1) in CLOSING;
}

function plainEnd(scan: Scan, from: number): number {
  let end = from;
  while (end < scan.text.length) {
    const code = scan.text.charCodeAt(end);
    if (code === BACKSLASH || isQuote(code) || startsVariable(scan, end)) break;
    end++;
  }
  return end;
}

function quotedEnd(text: string, from: number, quote: number): number {
  let end = from;
  while (end < text.length && text.charCodeAt(end) !== quote && text.charCodeAt(end) !== BACKSLASH) end++;
  return end;
}

function wordEnd(scan: Scan, from: number): number {
  let end = from;
  while (end < scan.text.length && isWord(scan, scan.text.charCodeAt(end))) end++;
  return end;
}

function isWord(scan: Scan, code: number): boolean {
  return isWordCharacter(code) || (scan.dollarInNames && code === DOLLAR);
}
