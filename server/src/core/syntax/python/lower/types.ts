import type { Attribute, Expression, Name, Starred, Subscript } from '../ast.ts';
import { type FlatTree, namedChildren } from '../flat-tree.ts';
import { Named, Token } from '../node-kinds.ts';
import { lowerName } from './atoms.ts';
import { identifierOf, type LowerContext } from './context.ts';
import { unknownExpression } from './recovery.ts';

/** `list[int]` in an annotation: the same as a subscript elsewhere. */
export function lowerGenericType(context: LowerContext, node: number): Subscript | Expression {
  const { tree } = context;
  const [name, parameters] = namedChildren(tree, node);
  if (name === undefined || parameters === undefined) return unknownExpression(context, node);
  return {
    kind: 'Subscript',
    value: lowerName(context, name),
    indices: namedChildren(tree, parameters).map(index => context.expression(index)),
    start: tree.starts[node]!,
    end: tree.ends[node]!,
  };
}

/** `A | B | C`. The grammar splits it after a generic type and nests the rest to the right; to Python it is one chain to the left. */
export function lowerUnionType(context: LowerContext, node: number): Expression {
  const { tree } = context;
  const operands = unionOperands(tree, node);
  const start = tree.starts[node]!;
  let union: Expression | undefined;
  for (const operand of operands) {
    const right = context.expression(operand);
    union =
      union === undefined ? right : { kind: 'BinOp', op: '|', left: union, right, start, end: tree.ends[operand]! };
  }
  return union ?? unknownExpression(context, node);
}

function unionOperands(tree: FlatTree, union: number): number[] {
  const operands: number[] = [];
  const pending = [union];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (isUnion(tree, node)) pending.push(...namedChildren(tree, node).reverse());
    else operands.push(node);
  }
  return operands;
}

function isUnion({ kinds, subtreeEnd }: FlatTree, node: number): boolean {
  const kind = kinds[node];
  if (kind === Named.union_type || kind === Named.type) return true;
  return kind === Named.binary_operator && kinds[subtreeEnd[node + 1]!] === Token['|'];
}

export function lowerMemberType(context: LowerContext, node: number): Attribute | Expression {
  const { tree } = context;
  const [value, attr] = namedChildren(tree, node);
  if (value === undefined || attr === undefined) return unknownExpression(context, node);
  return {
    kind: 'Attribute',
    value: context.expression(value),
    attr: identifierOf(context, attr),
    start: tree.starts[node]!,
    end: tree.ends[node]!,
  };
}

/** `*Ts` and `**P`. */
export function lowerSplatType(context: LowerContext, node: number): Starred | Expression {
  const { tree } = context;
  const [name] = namedChildren(tree, node);
  if (name === undefined || tree.kinds[name] !== Named.identifier) return unknownExpression(context, node);
  const value: Name = lowerName(context, name);
  return { kind: 'Starred', value, start: tree.starts[node]!, end: tree.ends[node]! };
}
