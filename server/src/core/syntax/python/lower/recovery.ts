import type { Expression, Statement, UnknownExpression, UnknownStatement } from '../ast.ts';
import { IS_EXPRESSION, IS_STATEMENT } from '../kind-tables.ts';
import { Named } from '../node-kinds.ts';
import type { ModulePart } from '../source/read-source.ts';
import { type LowerContext, MAX_DEPTH } from './context.ts';

/** What can be read of a stretch that is not understood as a whole. */
export interface Readable {
  readonly expressions: Expression[];
  readonly statements: Statement[];
}

/** The outermost expressions and statements among the rows from `first` up to `end`. */
export function lowerInside(context: LowerContext, first: number, end: number): Readable {
  const { tree } = context;
  const readable: Readable = { expressions: [], statements: [] };
  for (let node = first; node < end; ) {
    const kind = tree.kinds[node]!;
    if (IS_EXPRESSION[kind] === 1) {
      if (tree.missing[node] !== 1) readable.expressions.push(context.expression(node));
      node = tree.subtreeEnd[node]!;
    } else if (kind === Named.block && bodyApart(context, node) !== undefined) {
      readable.statements.push(...context.statements(node));
      node = tree.subtreeEnd[node]!;
    } else if (IS_STATEMENT[kind] === 1) {
      readable.statements.push(context.statement(node));
      node = tree.subtreeEnd[node]!;
    } else {
      // The name of a keyword argument is no value.
      node += kind === Named.keyword_argument ? 2 : 1;
    }
  }
  return readable;
}

/** The parts of a block that was parsed apart: the block is then empty in this tree. */
export function bodyApart({ tree, bodies }: LowerContext, block: number): readonly ModulePart[] | undefined {
  return tree.starts[block] === tree.ends[block] ? bodies.get(tree.ends[block]!) : undefined;
}

export function unknownExpression(context: LowerContext, node: number): UnknownExpression {
  const { tree } = context;
  const children = lowerInside(context, node + 1, tree.subtreeEnd[node]!).expressions;
  return { kind: 'UnknownExpression', children, start: tree.starts[node]!, end: tree.ends[node]! };
}

export function unknownStatement(context: LowerContext, node: number): UnknownStatement {
  const { tree } = context;
  const { expressions, statements } = lowerInside(context, node + 1, tree.subtreeEnd[node]!);
  const end = Math.max(tree.ends[node]!, statements.at(-1)?.end ?? 0);
  return { kind: 'UnknownStatement', expressions, body: statements, start: tree.starts[node]!, end };
}

export function tooDeep({ tree, problems }: LowerContext, node: number): UnknownExpression {
  const range = { start: tree.starts[node]!, end: tree.ends[node]! };
  problems.push({ kind: 'too-deep', message: `Nested more than ${MAX_DEPTH} levels deep: not read.`, ...range });
  return { kind: 'UnknownExpression', children: [], ...range };
}
