import type { Configuration, ConfigurationFile, Place } from '../../../semantic/openssl/configuration.ts';
import type { Statement } from '../../../syntax/openssl/cst.ts';
import { rangeOf, type TextRange } from '../../../text/range.ts';

/** Text that looks like a setting and is none, because of the line it stands on. */
export interface SwallowedText extends Place {
  readonly cause: /** A comment that ends in a backslash goes on in the next line. */
    | 'continued-comment'
    /** What follows `]` in a header. */
    | 'behind-header'
    /** A backslash with a space behind it joins no lines. */
    | 'broken-continuation'
    /** A CR by itself ends no line. */
    | 'carriage-returns';
  /** What keeps OpenSSL from reading the text as it was meant: the backslash, the place behind `]`, the trailing space. */
  readonly culprit: TextRange;
  /** The text itself. */
  readonly text: string;
}

const known = new WeakMap<Configuration, readonly SwallowedText[]>();

/** All of them, in the order of the files. */
export function swallowedTexts(configuration: Configuration): readonly SwallowedText[] {
  let found = known.get(configuration);
  if (!found) {
    found = configuration.files.flatMap(file =>
      file.tree.statements.flatMap((statement, index) => {
        const returns = behindCarriageReturn(file, statement);
        if (returns.length > 0) return returns;
        return [
          ...inComment(file, statement),
          ...behindHeader(file, statement),
          ...behindBackslash(file, statement, file.tree.statements[index + 1]),
        ];
      }),
    );
    known.set(configuration, found);
  }
  return found;
}

/** A CR by itself ends no line: what follows it is part of the value, header or comment before it. */
function behindCarriageReturn(file: ConfigurationFile, statement: Statement): SwallowedText[] {
  const line = file.text.slice(statement.range.start, statement.range.end);
  const match = /\r+(?![\r\n])/.exec(line);
  if (!match) return [];
  const start = statement.range.start + match.index;
  const range = trimmed(file.text, start, statement.range.end);
  return /^[^\r\n]*=|\r[^\r\n]*=/.test(file.text.slice(range.start, range.end))
    ? [swallowed(file, 'carriage-returns', range, rangeOf(start, statement.range.end))]
    : [];
}

/** Lines of a comment behind its first; comments and blank lines among them lose nothing. */
function inComment(file: ConfigurationFile, statement: Statement): SwallowedText[] {
  const { comment } = statement;
  if (!comment) return [];
  const continuations = statement.tokens.filter(
    ({ kind, range }) => kind === 'continuation' && comment.start <= range.start && range.end <= comment.end,
  );
  return continuations.flatMap((continuation, index) => {
    const end = continuations[index + 1]?.range.start ?? comment.end;
    const range = trimmed(file.text, continuation.range.end, end);
    const culprit = rangeOf(continuation.range.start, continuation.range.start + 1);
    return isSetting(file.text, range) ? [swallowed(file, 'continued-comment', range, culprit)] : [];
  });
}

function behindHeader(file: ConfigurationFile, statement: Statement): SwallowedText[] {
  if (statement.kind !== 'header' || !statement.dropped) return [];
  const { start, end } = statement.dropped;
  const culprit = trimmedBefore(file.text, start);
  return isSetting(file.text, statement.dropped)
    ? [swallowed(file, 'behind-header', rangeOf(start, end), culprit)]
    : [];
}

/** Judged by the line itself: libcrypto sees an escaped space, a reader a value that goes on below. */
function behindBackslash(file: ConfigurationFile, statement: Statement, next: Statement | undefined): SwallowedText[] {
  if (statement.kind !== 'assignment' || statement.comment || !next) return [];
  const line = file.text.slice(statement.range.start, statement.range.end);
  const match = /(?<!\\)(?:\\\\)*\\([ \t]+)\r?\n$/.exec(line);
  if (!match) return [];
  const lineEnd = statement.range.start + line.search(/\r?\n$/);
  const culprit = rangeOf(lineEnd - match[1]!.length, lineEnd);
  const range = trimmed(file.text, next.range.start, next.range.end);
  return range.start < range.end ? [swallowed(file, 'broken-continuation', range, culprit)] : [];
}

function swallowed(
  file: ConfigurationFile,
  cause: SwallowedText['cause'],
  range: TextRange,
  culprit: TextRange,
): SwallowedText {
  return { path: file.path, cause, range, culprit, text: file.text.slice(range.start, range.end) };
}

function isSetting(text: string, { start, end }: TextRange): boolean {
  return /^(?:[^#\s=][^#=]*=|\[|\.include\b|\.pragma\b)/.test(text.slice(start, end));
}

function trimmed(text: string, from: number, to: number): TextRange {
  const part = text.slice(from, to);
  const start = from + part.length - part.trimStart().length;
  return rangeOf(start, Math.max(start, from + part.trimEnd().length));
}

/** The whitespace before an offset. */
function trimmedBefore(text: string, offset: number): TextRange {
  let start = offset;
  while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--;
  return rangeOf(start, offset);
}
