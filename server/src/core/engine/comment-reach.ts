import type { Block, ModuleTree, Statement } from '../syntax/python/ast.ts';
import type { LineIndex } from '../text/line-index.ts';
import type { TextRange } from '../text/range.ts';

/** Lines, zero-based, both included. */
export interface LineSpan {
  readonly first: number;
  readonly last: number;
}

/**
 * The lines that a comment speaks for: its own; alone on its line, the next one that holds code. If that is the first or
 * last line of a statement, the whole statement, so that a formatter may wrap it. Of a statement with a body, its head.
 */
export function reachOf(comment: TextRange, lines: LineIndex, statements: readonly LineSpan[]): LineSpan {
  const own = lines.positionAt(comment.start).line;
  const target = isAlone(comment, own, lines) ? nextLineWithCode(own, lines) : own;
  const alone = target !== own;
  const statement = statements.find(({ first, last }) => first === target || (last === target && !alone));
  return statement ?? { first: target, last: target };
}

/** The lines of every statement, inner ones before those around them; of one with a body, up to the body. */
export function statementLines(module: ModuleTree, lines: LineIndex): LineSpan[] {
  const spans: LineSpan[] = [];
  const pending: Statement[] = [...module.body];
  for (let statement = pending.pop(); statement; statement = pending.pop()) {
    const inner = blocksOf(statement).flat();
    spans.push(headLines(statement, inner, lines));
    pending.push(...inner);
  }
  return spans.reverse();
}

function headLines(statement: Statement, inner: Block, lines: LineIndex): LineSpan {
  const first = lines.positionAt(statement.start).line;
  const bodyStart = Math.min(...inner.map(child => child.start));
  if (bodyStart === Number.POSITIVE_INFINITY) return { first, last: lines.positionAt(statement.end).line };
  const bodyLine = lines.positionAt(bodyStart).line;
  return { first, last: Math.max(first, bodyLine - 1) };
}

function blocksOf(statement: Statement): readonly Block[] {
  switch (statement.kind) {
    case 'FunctionDef':
    case 'ClassDef':
    case 'With':
    case 'UnknownStatement':
      return [statement.body];
    case 'If':
    case 'For':
    case 'While':
      return [statement.body, statement.orelse];
    case 'Try':
      return [
        statement.body,
        ...statement.handlers.map(handler => handler.body),
        statement.orelse,
        statement.finalbody,
      ];
    case 'Match':
      return statement.cases.map(matchCase => matchCase.body);
    default:
      return [];
  }
}

function isAlone(comment: TextRange, line: number, lines: LineIndex): boolean {
  const before = lines.lineText(line).slice(0, comment.start - lines.lineStart(line));
  return /^[\s\uFEFF]*(?:#.*)?$/.test(before);
}

function nextLineWithCode(line: number, lines: LineIndex): number {
  let next = line + 1;
  while (next < lines.lineCount && /^\s*(?:#.*)?$/.test(lines.lineText(next))) next++;
  return next < lines.lineCount ? next : line;
}
