import type { Await, BinOp, Compare, Expression, IfExp, NamedExpr, Slice, UnaryOp } from '../ast.ts';
import { firstNamedChild, namedChildren } from '../flat-tree.ts';
import { FIRST_TOKEN, Named, TOKEN_TEXT, Token } from '../node-kinds.ts';
import { lowerOnlyChild } from './atoms.ts';
import type { LowerContext } from './context.ts';
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
  const [operand] = namedChildren(tree, node);
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
  const [body, test, orelse] = namedChildren(tree, node);
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
  const [target, value] = namedChildren(tree, node);
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

/** `await` binds more tightly than `**` (Python reference, "6.4. Await expression"), in the grammar less so. */
export function lowerAwait(context: LowerContext, node: number): Await | BinOp | Expression {
  const { tree } = context;
  const start = tree.starts[node]!;
  const end = tree.ends[node]!;
  const value = firstNamedChild(tree, node);
  if (value === -1) return unknownExpression(context, node);
  const [base, exponent] = namedChildren(tree, value);
  const operator = base === undefined ? -1 : tree.subtreeEnd[base]!;
  const isPower = tree.kinds[value] === Named.binary_operator && tree.kinds[operator] === Token['**'];
  if (!isPower || base === undefined || exponent === undefined) {
    return { kind: 'Await', value: context.expression(value), start, end };
  }
  const left: Await = { kind: 'Await', value: context.expression(base), start, end: tree.ends[base]! };
  return { kind: 'BinOp', op: '**', left, right: context.expression(exponent), start, end };
}

export function lowerSlice(context: LowerContext, node: number): Slice {
  const { tree } = context;
  const parts = namedChildren(tree, node).map(part => context.expression(part));
  return { kind: 'Slice', parts, start: tree.starts[node]!, end: tree.ends[node]! };
}
