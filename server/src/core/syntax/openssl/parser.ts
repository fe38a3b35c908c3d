import type { TextEncoding } from './bytes.ts';
import type { ConfigurationTree, Statement, SyntaxProblem, Token, Value } from './cst.ts';
import { LineReader } from './lines.ts';
import { parseStatement, pragmaSwitch, type StatementOptions } from './statements.ts';

/** How a file's text is to be read. */
export interface ParseOptions {
  readonly encoding?: TextEncoding;
  /** False for an included file, in which a byte order mark is an error. */
  readonly isMain?: boolean;
}

/**
 * Reads the statements of one file in order, each when it is asked for: `dollarInNames` may change between two of them,
 * by a pragma or by a file included between them.
 */
export class StatementReader {
  readonly #text: string;
  readonly #encoding: TextEncoding;
  readonly #lines: LineReader;
  readonly #statements: Statement[] = [];

  constructor(text: string, options: ParseOptions = {}) {
    this.#text = text;
    this.#encoding = options.encoding ?? 'utf-8';
    this.#lines = new LineReader(text, this.#encoding, options.isMain ?? true);
  }

  /** The lines that libcrypto has counted in this file so far. */
  get lineCount(): number {
    return this.#lines.lineCount;
  }

  /** The next statement; undefined when libcrypto reads no further, and from then on. */
  next(dollarInNames: boolean): Statement | undefined {
    const line = this.#lines.next();
    if (!line) return undefined;
    const options: StatementOptions = { dollarInNames, encoding: this.#encoding };
    const statement = parseStatement(line, this.#text, options);
    this.#statements.push(statement);
    return statement;
  }

  /** The tree of all statements read; with the unread rest, it covers the text. */
  finish(): ConfigurationTree {
    const rest = this.#lines.rest;
    const statements = [...this.#statements];
    if (rest.start < rest.end)
      statements.push({ kind: 'unread', range: rest, tokens: restTokens(this.#text, rest.start) });
    return { statements, problems: statements.flatMap(problemsOf) };
  }
}

/** The tree of one file by itself: its includes are not followed. */
export function parseConfigurationText(text: string, options: ParseOptions = {}): ConfigurationTree {
  const reader = new StatementReader(text, options);
  let dollarInNames = false;
  for (let statement = reader.next(false); statement; statement = reader.next(dollarInNames)) {
    if (statement.kind === 'pragma' && statement.name.text === 'dollarid') {
      dollarInNames = pragmaSwitch(statement.setting.text) ?? dollarInNames;
    }
  }
  return reader.finish();
}

function problemsOf(statement: Statement): readonly SyntaxProblem[] {
  switch (statement.kind) {
    case 'malformed':
      return [statement.problem];
    case 'assignment':
      return bracketProblems(statement.value);
    case 'include':
      return bracketProblems(statement.path);
    default:
      return [];
  }
}

function bracketProblems({ pieces }: Value): readonly SyntaxProblem[] {
  return pieces.flatMap(piece => (piece.kind === 'variable' && piece.problem ? [piece.problem] : []));
}

function restTokens(text: string, start: number): Token[] {
  const mark = text.charCodeAt(start) === 0xfeff ? start + 1 : start;
  const tokens: Token[] = [];
  if (start < mark) tokens.push({ kind: 'byte-order-mark', range: { start, end: mark } });
  if (mark < text.length) tokens.push({ kind: 'dropped', range: { start: mark, end: text.length } });
  return tokens;
}
