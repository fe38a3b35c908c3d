import type { TextRange } from '../../text/range.ts';
import type { TextEncoding } from './bytes.ts';
import {
  BACKSLASH,
  CLOSE_BRACKET,
  DOLLAR,
  EQUALS,
  HASH,
  isNameCharacter,
  isQuote,
  OPEN_BRACKET,
  skipWhitespace,
  trimEnd,
} from './characters.ts';
import type { Name, ProblemKind, Statement, Value } from './cst.ts';
import { type LogicalLine, rangeIn } from './lines.ts';
import { problemAt } from './problems.ts';
import { type Mark, tokensOf } from './tokens.ts';
import { nameIn, parseValue, resolveEscape } from './values.ts';

/** What a line's meaning depends on besides its text. */
export interface StatementOptions {
  /** `.pragma dollarid:on`: the dollar sign is a character of names. */
  readonly dollarInNames: boolean;
  readonly encoding: TextEncoding;
}

/** Reads one logical line of `source`. */
export function parseStatement(line: LogicalLine, source: string, options: StatementOptions): Statement {
  const end = commentStart(line.text);
  const scan: Scan = { line, text: line.text.slice(0, end), options, marks: [] };
  const content = parseContent(scan);
  const comment = end < line.text.length ? rangeIn(line, end, line.text.length) : undefined;
  if (comment) scan.marks.push({ kind: 'comment', start: end, end: line.text.length });
  const place = { range: line.range, tokens: tokensOf(line, scan.marks, source) };
  // Assigned, not spread: spread objects get a hidden class each, which doubles what a large file costs.
  return comment ? Object.assign(content, place, { comment }) : Object.assign(content, place);
}

interface Scan {
  readonly line: LogicalLine;
  /** The line's text without its comment. */
  readonly text: string;
  readonly options: StatementOptions;
  readonly marks: Mark[];
}

type Distribute<S> = S extends Statement ? Omit<S, 'range' | 'tokens' | 'comment'> : never;
type Content = Distribute<Statement>;

function parseContent(scan: Scan): Content {
  const start = skipWhitespace(scan.text, 0);
  if (start === scan.text.length) return { kind: 'blank' };
  if (scan.text.charCodeAt(start) === OPEN_BRACKET) return parseHeader(scan, start);
  return parseKeyed(scan, start);
}

/** The first `#` outside quotes and escapes, anywhere in the line. */
function commentStart(text: string): number {
  let index = 0;
  while (index < text.length) {
    const code = text.charCodeAt(index);
    if (code === HASH) return index;
    if (isQuote(code)) index = behindQuoted(text, index);
    else index += code === BACKSLASH ? 2 : 1;
  }
  return text.length;
}

function behindQuoted(text: string, start: number): number {
  const quote = text.charCodeAt(start);
  let index = start + 1;
  while (index < text.length && text.charCodeAt(index) !== quote) {
    index += text.charCodeAt(index) === BACKSLASH ? 2 : 1;
  }
  return index + 1;
}

/** Words separated by whitespace up to `]`; the whitespace between them belongs to the name. */
function parseHeader(scan: Scan, start: number): Content {
  const { text, line } = scan;
  const nameStart = skipWhitespace(text, start + 1);
  let nameEnd = nameStart;
  let position = nameStart;
  for (let word = nameStart; ; word = position) {
    nameEnd = behindName(scan, word);
    position = skipWhitespace(text, nameEnd);
    if (text.charCodeAt(position) === CLOSE_BRACKET) break;
    if (position === text.length || position === word) return malformed(scan, 'missing-close-square-bracket', start);
  }
  scan.marks.push(
    { kind: 'bracket', start, end: start + 1 },
    { kind: 'section-name', start: nameStart, end: nameEnd },
    { kind: 'bracket', start: position, end: position + 1 },
  );
  const dropped = rangeOfContent(scan, position + 1);
  const range = rangeIn(line, nameStart, nameEnd);
  const name: Name = { text: withoutEscapes(text.slice(nameStart, nameEnd)), range };
  return { kind: 'header', name, ...(dropped.start < dropped.end ? { dropped } : {}) };
}

/** An assignment or a directive: `name`, or `section::name`, and what follows. */
function parseKeyed(scan: Scan, start: number): Content {
  const { text, line } = scan;
  const firstEnd = behindName(scan, start);
  const isScoped = text.startsWith('::', firstEnd);
  const nameStart = isScoped ? firstEnd + 2 : start;
  const nameEnd = isScoped ? behindName(scan, nameStart) : firstEnd;
  const next = skipWhitespace(text, nameEnd);
  const section = isScoped ? nameIn(line, start, firstEnd) : undefined;
  if (isScoped) {
    scan.marks.push(
      { kind: 'section-name', start, end: firstEnd },
      { kind: 'scope', start: firstEnd, end: firstEnd + 2 },
    );
  }
  if (isDirective(text, '.pragma', nameStart, next)) return parsePragma(scan, nameStart, nameEnd, next);
  if (isDirective(text, '.include', nameStart, next)) {
    const path = parseArgument(scan, nameStart, nameEnd, next);
    const include: Content = { kind: 'include', keyword: rangeIn(line, nameStart, nameEnd), path };
    return section ? { ...include, section } : include;
  }
  if (text.charCodeAt(next) !== EQUALS) return malformed(scan, 'missing-equal-sign', start);
  scan.marks.push({ kind: 'key', start: nameStart, end: nameEnd }, { kind: 'equals', start: next, end: next + 1 });
  const value = valueFrom(scan, next + 1);
  const equals = rangeIn(line, next, next + 1);
  const assignment: Content = { kind: 'assignment', name: nameIn(line, nameStart, nameEnd), equals, value };
  return section ? { ...assignment, section } : assignment;
}

/** A longer name that begins like a directive is one as well; the bare keyword needs whitespace or `=` behind it. */
function isDirective(text: string, keyword: string, nameStart: number, next: number): boolean {
  if (!text.startsWith(keyword, nameStart)) return false;
  return next !== nameStart + keyword.length || text.charCodeAt(next) === EQUALS;
}

function parseArgument(scan: Scan, nameStart: number, nameEnd: number, next: number): Value {
  return valueFrom(scan, behindOptionalEquals(scan, nameStart, nameEnd, next));
}

function behindOptionalEquals(scan: Scan, nameStart: number, nameEnd: number, next: number): number {
  scan.marks.push({ kind: 'directive', start: nameStart, end: nameEnd });
  if (scan.text.charCodeAt(next) !== EQUALS) return next;
  scan.marks.push({ kind: 'equals', start: next, end: next + 1 });
  return skipWhitespace(scan.text, next + 1);
}

function parsePragma(scan: Scan, nameStart: number, nameEnd: number, next: number): Content {
  const { text, line } = scan;
  const start = behindOptionalEquals(scan, nameStart, nameEnd, next);
  const end = trimEnd(text, start, text.length);
  const colon = text.slice(0, end).indexOf(':', start);
  if (colon <= start || colon + 1 === end) return malformed(scan, 'invalid-pragma', nameStart);
  const name = nameIn(line, start, trimEnd(text, start, colon));
  const setting = nameIn(line, skipWhitespace(text, colon + 1, end), end);
  if (SWITCHES.has(name.text) && pragmaSwitch(setting.text) === undefined) {
    return malformed(scan, 'invalid-pragma', nameStart);
  }
  scan.marks.push(
    { kind: 'pragma-name', start, end: start + name.text.length },
    { kind: 'colon', start: colon, end: colon + 1 },
    { kind: 'text', start: end - setting.text.length, end },
  );
  return { kind: 'pragma', keyword: rangeIn(line, nameStart, nameEnd), name, setting };
}

const SWITCHES = new Set(['dollarid', 'abspath']);

/** The meaning of a pragma's on/off setting in any case; undefined if it is neither. */
export function pragmaSwitch(setting: string): boolean | undefined {
  const lower = setting.toLowerCase();
  if (lower === 'on' || lower === 'true') return true;
  if (lower === 'off' || lower === 'false') return false;
  return undefined;
}

function valueFrom(scan: Scan, from: number): Value {
  const start = skipWhitespace(scan.text, from);
  const end = trimEnd(scan.text, start, scan.text.length);
  return parseValue(scan.line, start, end, scan.options.dollarInNames, scan.marks);
}

function malformed(scan: Scan, kind: ProblemKind, start: number): Content {
  scan.marks.length = 0;
  return { kind: 'malformed', problem: problemAt(kind, scan.line, rangeOfContent(scan, start)) };
}

function rangeOfContent(scan: Scan, from: number): TextRange {
  const start = skipWhitespace(scan.text, from);
  return rangeIn(scan.line, start, trimEnd(scan.text, start, scan.text.length));
}

/** The place behind a key or a word of a section's name. */
function behindName(scan: Scan, from: number): number {
  const { text, options } = scan;
  let index = from;
  while (index < text.length) {
    const code = text.charCodeAt(index);
    if (code === BACKSLASH) {
      // An escape covers one byte, so of a longer character it leaves a rest that is in no name.
      if (options.encoding === 'utf-8' && text.charCodeAt(index + 1) >= 0x80) return index + 1;
      index = Math.min(index + 2, text.length);
    } else if (isNameCharacter(code) || (options.dollarInNames && code === DOLLAR)) index++;
    else return index;
  }
  return index;
}

function withoutEscapes(text: string): string {
  return text.replace(/\\(.?)/gs, (_, character: string) => resolveEscape(character));
}
