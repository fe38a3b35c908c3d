import { BACKSLASH, isWhitespace } from './characters.ts';
import type { Token, TokenKind } from './cst.ts';
import { type LogicalLine, segmentAt } from './lines.ts';

/** A token in the coordinates of a logical line's text. */
export interface Mark {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
}

/**
 * The tokens of a line: the marks, and between them whitespace and what libcrypto drops, so that nothing of the file is
 * left out. A mark that goes on behind a continuation becomes two tokens of its kind with the continuation between.
 */
export function tokensOf(line: LogicalLine, marks: readonly Mark[], source: string): Token[] {
  const writer = new TokenWriter(line, source);
  let position = 0;
  for (const { kind, start, end } of marks) {
    writer.fill(position, start);
    writer.write(kind, start, end);
    position = end;
  }
  writer.fill(position, line.text.length);
  return writer.finish();
}

class TokenWriter {
  readonly #line: LogicalLine;
  readonly #source: string;
  readonly #tokens: Token[] = [];
  /** The place in the file that tokens have come to. */
  #offset: number;

  constructor(line: LogicalLine, source: string) {
    this.#line = line;
    this.#source = source;
    this.#offset = line.range.start;
    this.#push('byte-order-mark', line.contentStart);
  }

  /** Text that no mark covers, as runs of whitespace and of dropped text. */
  fill(from: number, to: number): void {
    const { text } = this.#line;
    for (let start = from; start < to; ) {
      const isBlank = isWhitespace(text.charCodeAt(start));
      let end = start + 1;
      while (end < to && isWhitespace(text.charCodeAt(end)) === isBlank) end++;
      this.write(isBlank ? 'whitespace' : 'dropped', start, end);
      start = end;
    }
  }

  write(kind: TokenKind, start: number, end: number): void {
    const { segments } = this.#line;
    for (let index = segmentAt(this.#line, start), from = start; from < end; index++) {
      const segment = segments[index]!;
      const to = Math.min(end, segment.start + segment.length);
      this.#pushHidden(segment.offset + from - segment.start);
      this.#push(kind, segment.offset + to - segment.start);
      from = to;
    }
  }

  finish(): Token[] {
    this.#pushHidden(this.#line.range.end);
    // A copy has no room to grow: of a large file every array counts.
    return this.#tokens.slice();
  }

  /** What stands in the file between two segments of a line: an escaped line break, a line break, or text behind NUL. */
  #pushHidden(end: number): void {
    if (this.#offset === end) return;
    const code = this.#source.charCodeAt(this.#offset);
    this.#push(code === BACKSLASH ? 'continuation' : code === 0 ? 'dropped' : 'line-break', end);
  }

  #push(kind: TokenKind, end: number): void {
    if (this.#offset < end) this.#tokens.push({ kind, range: { start: this.#offset, end } });
    this.#offset = end;
  }
}
