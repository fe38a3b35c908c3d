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
  const tokens: Token[] = [];
  push(tokens, 'byte-order-mark', line.range.start, line.contentStart);
  let position = line.contentStart;
  for (const mark of withoutGaps(line.text, marks)) {
    for (const piece of piecesOf(line, mark)) {
      push(tokens, hiddenKind(source, position), position, piece.start);
      push(tokens, mark.kind, piece.start, piece.end);
      position = piece.end;
    }
  }
  push(tokens, hiddenKind(source, position), position, line.range.end);
  return tokens;
}

function push(tokens: Token[], kind: TokenKind, start: number, end: number): void {
  if (start < end) tokens.push({ kind, range: { start, end } });
}

/** What stands in the file between two segments of a line: an escaped line break, a line break, or text behind NUL. */
function hiddenKind(source: string, offset: number): TokenKind {
  const code = source.charCodeAt(offset);
  if (code === BACKSLASH) return 'continuation';
  return code === 0 ? 'dropped' : 'line-break';
}

function* piecesOf(line: LogicalLine, mark: Mark): Generator<{ start: number; end: number }> {
  for (let index = segmentAt(line, mark.start); index < line.segments.length; index++) {
    const segment = line.segments[index]!;
    if (segment.start >= mark.end) return;
    const from = Math.max(mark.start, segment.start);
    const to = Math.min(mark.end, segment.start + segment.length);
    yield { start: segment.offset + from - segment.start, end: segment.offset + to - segment.start };
  }
}

function* withoutGaps(text: string, marks: readonly Mark[]): Generator<Mark> {
  let position = 0;
  for (const mark of marks) {
    yield* fill(text, position, mark.start);
    if (mark.start < mark.end) yield mark;
    position = mark.end;
  }
  yield* fill(text, position, text.length);
}

function* fill(text: string, from: number, to: number): Generator<Mark> {
  let start = from;
  while (start < to) {
    const blank = isWhitespace(text.charCodeAt(start));
    let end = start + 1;
    while (end < to && isWhitespace(text.charCodeAt(end)) === blank) end++;
    yield { kind: blank ? 'whitespace' : 'dropped', start, end };
    start = end;
  }
}
