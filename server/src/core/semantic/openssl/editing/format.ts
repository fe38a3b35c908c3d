import type { Statement, Token } from '../../../syntax/openssl/cst.ts';
import type { TextEdit } from '../../../text/edits.ts';
import { spaceBeforeEquals } from './alignment.ts';

/**
 * Edits that change layout alone: no indentation but of comments below comments, one space on each side of `=` unless its column is meant
 * ({@link spaceBeforeEquals}), no space inside `[ ]` or at ends of lines,
 * at most one empty line in a row and one before a section. Names, values, comments and line breaks stay as they are.
 */
export function formatEdits(statements: readonly Statement[], text: string): readonly TextEdit[] {
  if (HAS_HIDDEN_LINES.test(text)) return [];
  const beforeEquals = spaceBeforeEquals(statements, text);
  const edits = statements.flatMap((statement, index) =>
    goesOnWithComment(statements, index) ? [] : lineEdits(statement, text, beforeEquals),
  );
  return [...edits, ...emptyLineEdits(statements, text)];
}

/** Where lines end then depends on the place of each byte in the file, so layout is no longer without meaning. */
const HAS_HIDDEN_LINES = /\r(?!\n)|\0/;

/** True for an indented comment below one that stands behind a value: its place is meant. */
function goesOnWithComment(statements: readonly Statement[], index: number): boolean {
  const comment = statements[index]!;
  if (comment.kind !== 'blank' || !comment.comment || comment.tokens[0]?.kind !== 'whitespace') return false;
  const before = statements[index - 1];
  return before?.kind === 'blank'
    ? goesOnWithComment(statements, index - 1)
    : before?.tokens.some(({ kind }) => kind === 'comment') === true;
}

function lineEdits(
  { kind, tokens }: Statement,
  text: string,
  beforeEquals: ReadonlyMap<number, string>,
): readonly TextEdit[] {
  // What libcrypto cannot read has no layout; and a line that goes on shows its own.
  if (kind === 'malformed' || kind === 'unread' || tokens.some(token => token.kind === 'continuation')) return [];
  return tokens.flatMap((token, index) => {
    const before = tokens[index - 1];
    const after = tokens[index + 1];
    const aligned = beforeEquals.get((token.kind === 'equals' ? token : after)?.range.start ?? -1) ?? ' ';
    if (token.kind === 'equals') return equalsEdits(before, token, after, aligned);
    // Without the space behind it, a backslash would join the next line.
    if (token.kind !== 'whitespace' || text.charAt(token.range.start - 1) === '\\') return [];
    const wanted = spacing(before, after, text.slice(token.range.start, token.range.end), aligned);
    return wanted === undefined || wanted === text.slice(token.range.start, token.range.end)
      ? []
      : [{ range: token.range, newText: wanted }];
  });
}

/** A space where none is written; one that is written is looked at by itself. */
function equalsEdits(
  before: Token | undefined,
  { range }: Token,
  after: Token | undefined,
  aligned: string,
): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  if (before?.kind === 'key') edits.push({ range: { start: range.start, end: range.start }, newText: aligned });
  const isFollowed = after !== undefined && !['whitespace', 'line-break', 'comment'].includes(after.kind);
  if (isFollowed) edits.push({ range: { start: range.end, end: range.end }, newText: ' ' });
  return edits;
}

/** What whitespace between two tokens should be, `aligned` before an `=`; undefined: as it is. */
function spacing(
  before: Token | undefined,
  after: Token | undefined,
  written: string,
  aligned: string,
): string | undefined {
  // Other whitespace than these two may be more than layout.
  if (/[^ \t]/.test(written)) return undefined;
  if (!before || before.kind === 'byte-order-mark' || before.kind === 'line-break') return '';
  // An `.include` without a path is one only with a space behind it.
  if (!after || after.kind === 'line-break') return before.kind === 'directive' ? undefined : '';
  if (after.kind === 'comment') return undefined;
  if (before.kind === 'bracket' || after.kind === 'bracket') return '';
  if (after.kind === 'equals') return aligned;
  if (before.kind === 'equals' || before.kind === 'directive') return ' ';
  return undefined;
}

function emptyLineEdits(statements: readonly Statement[], text: string): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  statements.forEach((statement, index) => {
    const before = statements[index - 1];
    if (!before) return;
    if (isEmpty(statement) && isEmpty(before)) edits.push({ range: statement.range, newText: '' });
    const start = statement.range.start;
    const isHeader = statement.kind === 'header' && !isEmpty(before) && !(before.kind === 'blank' && before.comment);
    if (isHeader && !statement.dropped) edits.push({ range: { start, end: start }, newText: lineBreakOf(text) });
  });
  return edits;
}

function isEmpty(statement: Statement): boolean {
  const last = statement.tokens.at(-1);
  return (
    statement.kind === 'blank' &&
    last?.kind === 'line-break' &&
    statement.tokens.every(({ kind }) => kind === 'whitespace' || kind === 'line-break')
  );
}

/** That of the first line. */
function lineBreakOf(text: string): string {
  return /\r?\n/.exec(text)?.[0] ?? '\n';
}
