import type { TextRange } from '../../text/range.ts';
import { byteLengthAt, type TextEncoding } from './bytes.ts';
import { BACKSLASH, CR, LF } from './characters.ts';

/** A stretch of a logical line that stands in one piece in the file. */
export interface Segment {
  /** Where it begins in the logical line's text. */
  readonly start: number;
  /** Where it begins in the file. */
  readonly offset: number;
  readonly length: number;
}

/** A line as libcrypto looks at it: physical lines joined, line ending, NUL and what NUL hides taken out. */
export interface LogicalLine {
  readonly text: string;
  /** In order, none empty; they make up `text`. */
  readonly segments: readonly Segment[];
  /** In the file, line ending included. */
  readonly range: TextRange;
  /** Where its text begins: behind a byte order mark. */
  readonly contentStart: number;
  /** How many lines libcrypto has counted in this file when it looks at this one. */
  readonly lineNumber: number;
}

/** `fgets` into libcrypto's buffer of 512, one byte kept back on each side, takes this much of a line at once. */
const CHUNK_BYTES = 510;

const BYTE_ORDER_MARK: Readonly<Record<TextEncoding, string>> = { 'utf-8': '\ufeff', latin1: '\xef\xbb\xbf' };

/** One call of `fgets`: `[start, end)` of the file, of which C sees `[start, visibleEnd)`, up to the first NUL. */
interface Chunk {
  readonly start: number;
  readonly visibleEnd: number;
  readonly end: number;
}

/** Reads a file's logical lines in the way `NCONF_load` does, whose quirks all come from reading in chunks of C strings. */
export class LineReader {
  readonly #text: string;
  readonly #encoding: TextEncoding;
  #position = 0;
  #lineCount = 0;
  #atStart: boolean;
  /** Bytes of the character at `#position` that the chunk before took: chunks count bytes and may split one. */
  #bytesTaken = 0;

  /** `isMain`: only the first file read may begin with a byte order mark; in an included one it spoils the first line. */
  constructor(text: string, encoding: TextEncoding, isMain: boolean) {
    this.#text = text;
    this.#encoding = encoding;
    this.#atStart = isMain;
  }

  /** The lines counted so far. */
  get lineCount(): number {
    return this.#lineCount;
  }

  /** What was not read when `next` has returned undefined: a byte order mark alone, or all from a line that begins with NUL. */
  get rest(): TextRange {
    return { start: this.#position, end: this.#text.length };
  }

  /** The next line, or undefined at the end, which for libcrypto is also a line that begins with NUL. */
  next(): LogicalLine | undefined {
    const start = this.#position;
    const line = new LineBuffer(this.#text);
    let contentStart: number | undefined;
    for (let goesOn = false; ; ) {
      const chunk = this.#nextChunk();
      contentStart ??= chunk.start;
      if (chunk.start === chunk.visibleEnd && !goesOn) return undefined;
      this.#position = chunk.end;
      const contentEnd = withoutLineBreak(this.#text, chunk);
      goesOn = chunk.start < chunk.visibleEnd && contentEnd === chunk.visibleEnd;
      if (!goesOn) this.#lineCount++;
      line.append(chunk.start, contentEnd);
      if (!goesOn && line.endsWithContinuation()) {
        line.dropLast();
        goesOn = true;
      }
      if (!goesOn) return line.finish({ start, end: this.#position }, contentStart, this.#lineCount);
    }
  }

  #nextChunk(): Chunk {
    const text = this.#text;
    let start = this.#position;
    let bytes = -this.#bytesTaken;
    this.#bytesTaken = 0;
    if (this.#atStart) {
      this.#atStart = false;
      const mark = BYTE_ORDER_MARK[this.#encoding];
      if (text.startsWith(mark)) {
        start += mark.length;
        bytes = 3;
      }
    }
    let end = start;
    let visibleEnd = -1;
    while (end < text.length) {
      const length = byteLengthAt(text, end, this.#encoding);
      if (bytes + length > CHUNK_BYTES) {
        this.#bytesTaken = CHUNK_BYTES - bytes;
        break;
      }
      bytes += length;
      const code = text.charCodeAt(end++);
      if (code === 0 && visibleEnd < 0) visibleEnd = end - 1;
      if (code === LF) break;
    }
    return { start, visibleEnd: visibleEnd < 0 ? end : visibleEnd, end };
  }
}

/** The offset of a place of a line's text in the file; for its end, the offset behind its last character. */
function offsetOf(line: LogicalLine, index: number): number {
  const segment = line.segments[segmentAt(line, index)];
  return segment ? segment.offset + Math.min(index - segment.start, segment.length) : line.contentStart;
}

/** The number of the segment that holds the character at `index` of a line's text; the last one for its end. */
export function segmentAt(line: LogicalLine, index: number): number {
  let low = 0;
  let high = line.segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (line.segments[middle]!.start <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The place in the file of `[start, end)` of a line's text. */
export function rangeIn(line: LogicalLine, start: number, end: number): TextRange {
  const from = offsetOf(line, start);
  return { start: from, end: end > start ? offsetOf(line, end - 1) + 1 : from };
}

/** Collects a line's segments; its text is put together once, at the end, however many there are. */
class LineBuffer {
  readonly #source: string;
  readonly #segments: Segment[] = [];
  #length = 0;

  constructor(source: string) {
    this.#source = source;
  }

  append(start: number, end: number): void {
    if (start === end) return;
    this.#segments.push({ start: this.#length, offset: start, length: end - start });
    this.#length += end - start;
  }

  /** One backslash at the end goes on in the next line; a second one before it makes it an escaped backslash. */
  endsWithContinuation(): boolean {
    const count = this.#segments.length;
    const last = this.#segments[count - 1];
    if (!last || this.#codeAt(last, last.length - 1) !== BACKSLASH) return false;
    if (last.length > 1) return this.#codeAt(last, last.length - 2) !== BACKSLASH;
    const previous = this.#segments[count - 2];
    return !previous || this.#codeAt(previous, previous.length - 1) !== BACKSLASH;
  }

  dropLast(): void {
    const segment = this.#segments.pop()!;
    this.#length--;
    if (segment.length > 1) this.#segments.push({ ...segment, length: segment.length - 1 });
  }

  finish(range: TextRange, contentStart: number, lineNumber: number): LogicalLine {
    const text = this.#segments.map(({ offset, length }) => this.#source.slice(offset, offset + length)).join('');
    return { text, segments: this.#segments, range, contentStart, lineNumber };
  }

  #codeAt(segment: Segment, index: number): number {
    return this.#source.charCodeAt(segment.offset + index);
  }
}

/** The end of what is left of a chunk when every CR and LF at its end is taken off. */
function withoutLineBreak(text: string, chunk: Chunk): number {
  let end = chunk.visibleEnd;
  while (end > chunk.start && isLineBreak(text.charCodeAt(end - 1))) end--;
  return end;
}

function isLineBreak(code: number): boolean {
  return code === CR || code === LF;
}
