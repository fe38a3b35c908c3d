import type { Await, BinOp, Compare, Expression, NamedExpr, Slice, Starred, UnaryOp } from '../ast.ts';
import { firstNamedChild, namedChildren } from '../flat-tree.ts';
import { TOKEN_TEXT } from '../kind-tables.ts';
import { FIRST_TOKEN, Named, Token } from '../node-kinds.ts';
import { lowerName, lowerOnlyChild } from './atoms.ts';
import type { LowerContext } from './context.ts';
import { unknownExpression } from './recovery.ts';

export function lowerComparison(context: LowerContext, node: number): Compare | Starred {
  const { tree } = context;
  const ops: string[] = [];
  const operands: Expression[] = [];
  const subtreeEnd = tree.subtreeEnd[node]!;
  for (let child = node + 1; child < subtreeEnd; child = tree.subtreeEnd[child]!) {
    const kind = tree.kinds[child]!;
    if (kind >= FIRST_TOKEN) ops.push(TOKEN_TEXT[kind]!);
    else operands.push(context.expression(child));
  }
  const end = tree.ends[node]!;
  const star = starBefore(operands[0]);
  if (star === undefined) return { kind: 'Compare', ops, operands, start: tree.starts[node]!, end };
  operands[0] = star.value;
  return { ...star, value: { kind: 'Compare', ops, operands, start: star.value.start, end }, end };
}

/** The grammar reads `*a < b` as a comparison of `*a`, and likewise `*a if b else c`; to Python the star takes the whole. */
function starBefore(first: Expression | undefined): Starred | undefined {
  return first?.kind === 'Starred' ? first : undefined;
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
export function lowerConditional(context: LowerContext, node: number): Expression {
  const { tree } = context;
  const [first, second, third] = namedChildren(tree, node);
  if (first === undefined || second === undefined || third === undefined) return unknownExpression(context, node);
  const body = context.expression(first);
  const test = context.expression(second);
  const orelse = context.expression(third);
  const end = tree.ends[node]!;
  const star = starBefore(body);
  if (star === undefined) return { kind: 'IfExp', test, body, orelse, start: tree.starts[node]!, end };
  return { ...star, value: { kind: 'IfExp', test, body: star.value, orelse, start: star.value.start, end }, end };
}

export function lowerNamed(context: LowerContext, node: number): NamedExpr | Expression {
  const { tree } = context;
  const [target, value] = namedChildren(tree, node);
  if (target === undefined || value === undefined || tree.kinds[target] !== Named.identifier) {
    return unknownExpression(context, node);
  }
  return {
    kind: 'NamedExpr',
    target: lowerName(context, target),
    value: context.expression(value),
    start: tree.starts[node]!,
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
  const start = tree.starts[node]!;
  const end = tree.ends[node]!;
  const parts: Expression[] = [];
  const positions: number[] = [];
  let colons = 0;
  let from = start;
  for (const child of namedChildren(tree, node)) {
    // Between the parts stand only colons, brackets, white space and comments.
    colons += tree.text.slice(from, tree.starts[child]).replace(/#.*/g, '').split(':').length - 1;
    from = tree.ends[child]!;
    parts.push(context.expression(child));
    positions.push(colons);
  }
  return { kind: 'Slice', parts, positions, start, end };
}
