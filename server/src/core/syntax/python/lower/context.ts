import type { Expression, Identifier, Statement, SyntaxProblem } from '../ast.ts';
import type { FlatTree } from '../flat-tree.ts';
import { Special } from '../node-kinds.ts';
import type { ModulePart } from '../source/read-source.ts';

/** What every lowering function needs: the tree, a place for problems, and the way back into the recursion. */
export interface LowerContext {
  readonly tree: FlatTree;
  readonly bodies: ModulePart['bodies'];
  readonly problems: SyntaxProblem[];
  /** True if names need no normalization. */
  readonly isAscii: boolean;
  /** Expressions and blocks being lowered around this one. */
  depth: number;
  /** Lowers the node of an expression, whatever its kind. */
  expression(node: number): Expression;
  /** Lowers the node of a statement, whatever its kind. */
  statement(node: number): Statement;
  /** Lowers what was parsed apart. */
  parts(parts: readonly ModulePart[]): Statement[];
  /** Lowers the statements of a `block` or `module`. */
  statements(block: number): Statement[];
}

export type LowerExpression = (context: LowerContext, node: number) => Expression;
export type LowerStatement = (context: LowerContext, node: number) => Statement;

/**
 * Levels of nesting that are read. CPython refuses more than 200 open brackets (`MAXLEVEL`) and 100 indents (`MAXINDENT`, both in
 * `Parser/tokenizer.h`), so that only generated chains of operators that associate to the right reach it.
 */
export const MAX_DEPTH = 300;

/** A node as a name, wherever the grammar has an identifier. */
export function identifierOf(context: LowerContext, node: number): Identifier {
  const start = context.tree.starts[node]!;
  const end = context.tree.ends[node]!;
  return { name: nameText(context, start, end), start, end };
}

/** A name as Python compares it (PEP 3131: normal form NFKC). */
export function nameText({ tree, isAscii }: LowerContext, start: number, end: number): string {
  const name = tree.text.slice(start, end);
  return isAscii ? name : name.normalize('NFKC');
}

/** True if a child of the node is a syntax error or was invented by the parser: then the others may not mean what they seem to. */
export function isBroken({ tree }: LowerContext, node: number): boolean {
  if (!tree.hasError) return false;
  const end = tree.subtreeEnd[node]!;
  for (let child = node + 1; child < end; child = tree.subtreeEnd[child]!) {
    if (tree.kinds[child] === Special.error || tree.missing[child] === 1) return true;
  }
  return false;
}
