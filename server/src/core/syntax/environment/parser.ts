import type { TextRange } from '../../text/range.ts';

/**
 * A file of environment variables (`.env`), as the libraries named dotenv, Docker and systemd read it where they agree:
 * `NAME=value`, with `export` before it, quotes around the value and comments behind `#`.
 */
export interface EnvironmentText {
  /** In file order; their ranges touch and together cover the text. */
  readonly lines: readonly EnvironmentLine[];
}

export interface EnvironmentLine {
  /** With the line ending; over several physical lines where quotes are closed later. */
  readonly range: TextRange;
  /** Undefined for a blank line, a comment, and what is no assignment. */
  readonly assignment: EnvironmentAssignment | undefined;
  /** From `#` to the end of the line, without the line ending. */
  readonly comment: TextRange | undefined;
}

export interface EnvironmentAssignment {
  readonly name: string;
  readonly nameRange: TextRange;
  /** Undefined where something is put in its place (`$NAME`, an escape): readers differ in what. */
  readonly value: string | undefined;
  /** Inside the quotes; empty where the value would begin, if there is none. */
  readonly valueRange: TextRange;
}

/** Reads a file line by line; what is no assignment is passed over. */
export function parseEnvironmentText(text: string): EnvironmentText {
  const lines: EnvironmentLine[] = [];
  for (let start = 0; start < text.length; start = lines.at(-1)!.range.end) lines.push(lineAt(text, start));
  return { lines };
}

const ASSIGNMENT = /[ \t\ufeff]*(?:export[ \t]+)?([A-Za-z_][\w.]*)[ \t]*=[ \t]*/y;
const COMMENT_LINE = /[ \t\ufeff]*(#[^\r\n]*)/y;

function lineAt(text: string, start: number): EnvironmentLine {
  const match = matchAt(ASSIGNMENT, text, start);
  if (!match) {
    const comment = matchAt(COMMENT_LINE, text, start);
    const end = start + (comment?.[0].length ?? 0);
    return {
      range: { start, end: behindLine(text, start) },
      assignment: undefined,
      comment: comment ? { start: end - comment[1]!.length, end } : undefined,
    };
  }
  const valueStart = start + match[0].length;
  const nameStart = start + match[0].lastIndexOf(match[1]!, match[0].indexOf('='));
  const { value, valueRange, comment, end } = quotedAt(text, valueStart) ?? plainAt(text, valueStart);
  const nameRange = { start: nameStart, end: nameStart + match[1]!.length };
  return { range: { start, end }, assignment: { name: match[1]!, nameRange, value, valueRange }, comment };
}

interface ReadValue extends Pick<EnvironmentAssignment, 'value' | 'valueRange'>, Pick<EnvironmentLine, 'comment'> {
  readonly end: number;
}

const QUOTED = /'([^']*)'|"((?:\\[\s\S]|[^"\\])*)"|`((?:\\[\s\S]|[^`\\])*)`/y;

/** Undefined if there are no quotes, or they are never closed, or something else follows them. */
function quotedAt(text: string, start: number): ReadValue | undefined {
  const match = matchAt(QUOTED, text, start);
  if (!match) return undefined;
  const behind = start + match[0].length;
  const rest = matchAt(/[ \t]*(#[^\r\n]*)?(?=\r?\n|$)/y, text, behind);
  if (!rest) return undefined;
  const isLiteral = match[1] !== undefined;
  const content = match[0].slice(1, -1);
  const commentEnd = behind + rest[0].length;
  return {
    value: isLiteral || !/[\\$]/.test(content) ? content : undefined,
    valueRange: { start: start + 1, end: behind - 1 },
    comment: rest[1] === undefined ? undefined : { start: commentEnd - rest[1].length, end: commentEnd },
    end: behindLine(text, behind),
  };
}

/** Up to the end of the line, or to a `#` with a space before it. */
function plainAt(text: string, start: number): ReadValue {
  const end = behindLine(text, start);
  const line = text.slice(start, end).replace(/\r?\n$/, '');
  const mark = /(?:^|[ \t])#/.exec(line);
  const written = (mark ? line.slice(0, mark.index) : line).trimEnd();
  const commentStart = mark ? start + line.indexOf('#', mark.index) : 0;
  return {
    value: written.includes('$') ? undefined : written,
    valueRange: { start, end: start + written.length },
    comment: mark ? { start: commentStart, end: start + line.length } : undefined,
    end,
  };
}

function matchAt(pattern: RegExp, text: string, start: number): RegExpExecArray | null {
  pattern.lastIndex = start;
  return pattern.exec(text);
}

function behindLine(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end + 1;
}
