import type { Await, Compare, Expression, IfExp, NamedExpr, Slice, UnaryOp } from '../ast.ts';
import { FIRST_TOKEN, Named, TOKEN_TEXT } from '../node-kinds.ts';
import { lowerOnlyChild } from './atoms.ts';
import { type LowerContext, namedChildren } from './context.ts';
import { unknownExpression } from './recovery.ts';

export function lowerComparison(context: LowerContext, node: number): Compare {
  const { tree } = context;
  const ops: string[] = [];
  const operands: Expression[] = [];
  const subtreeEnd = tree.subtreeEnd[node]!;
  for (let child = node + 1; child < subtreeEnd; child = tree.subtreeEnd[child]!) {
    const kind = tree.kinds[child]!;
    if (kind >= FIRST_TOKEN) ops.push(TOKEN_TEXT[kind]!);
    else operands.push(context.expression(child));
  }
  return { kind: 'Compare', ops, operands, start: tree.starts[node]!, end: tree.ends[node]! };
}

export function lowerNot(context: LowerContext, node: number): UnaryOp {
  const { tree } = context;
  return {
    kind: 'UnaryOp',
    op: 'not',
    operand: lowerOnlyChild(context, node),
    start: tree.starts[node]!,
    end: tree.ends[node]!,
  };
}

export function lowerUnary(context: LowerContext, node: number): Expression {
  const { tree } = context;
  const [operand] = namedChildren(context, node);
  if (operand === undefined) return unknownExpression(context, node);
  const op = TOKEN_TEXT[tree.kinds[node + 1]!] as UnaryOp['op'];
  return {
    kind: 'UnaryOp',
    op,
    operand: context.expression(operand),
    start: tree.starts[node]!,
    end: tree.ends[node]!,
  };
}

/** `body if test else orelse`. */
export function lowerConditional(context: LowerContext, node: number): IfExp | Expression {
  const { tree } = context;
  const [body, test, orelse] = namedChildren(context, node);
  if (body === undefined || test === undefined || orelse === undefined) return unknownExpression(context, node);
  return {
    kind: 'IfExp',
    test: context.expression(test),
    body: context.expression(body),
    orelse: context.expression(orelse),
    start: tree.starts[node]!,
    end: tree.ends[node]!,
  };
}

export function lowerNamed(context: LowerContext, node: number): NamedExpr | Expression {
  const { tree } = context;
  const [target, value] = namedChildren(context, node);
  if (target === undefined || value === undefined || tree.kinds[target] !== Named.identifier) {
    return unknownExpression(context, node);
  }
  const start = tree.starts[node]!;
  const end = tree.ends[target]!;
  return {
    kind: 'NamedExpr',
    target: { kind: 'Name', id: tree.text.slice(start, end), start, end },
    value: context.expression(value),
    start,
    end: tree.ends[node]!,
  };
}

export function lowerAwait(context: LowerContext, node: number): Await {
  const { tree } = context;
  return { kind: 'Await', value: lowerOnlyChild(context, node), start: tree.starts[node]!, end: tree.ends[node]! };
}

export function lowerSlice(context: LowerContext, node: number): Slice {
  const { tree } = context;
  const parts = namedChildren(context, node).map(part => context.expression(part));
  return { kind: 'Slice', parts, start: tree.starts[node]!, end: tree.ends[node]! };
}
