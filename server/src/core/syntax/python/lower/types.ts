import type { Attribute, BinOp, Expression, Name, Starred, Subscript } from '../ast.ts';
import { namedChildren } from '../flat-tree.ts';
import { Named } from '../node-kinds.ts';
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

export function lowerUnionType(context: LowerContext, node: number): BinOp | Expression {
  const { tree } = context;
  const [left, right] = namedChildren(tree, node);
  if (left === undefined || right === undefined) return unknownExpression(context, node);
  const operands = { left: context.expression(left), right: context.expression(right) };
  return { kind: 'BinOp', op: '|', ...operands, start: tree.starts[node]!, end: tree.ends[node]! };
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
