import type { Constant, Expression, Name, Starred, Yield } from '../ast.ts';
import { firstNamedChild, namedChildren } from '../flat-tree.ts';
import { Named } from '../node-kinds.ts';
import { isBroken, type LowerContext, nameText } from './context.ts';
import { unknownExpression } from './recovery.ts';

export function lowerName(context: LowerContext, node: number): Name {
  const start = context.tree.starts[node]!;
  const end = context.tree.ends[node]!;
  return { kind: 'Name', id: nameText(context, start, end), start, end };
}

const CONSTANTS: Constant['value'][] = [];
CONSTANTS[Named.true] = 'True';
CONSTANTS[Named.false] = 'False';
CONSTANTS[Named.none] = 'None';
CONSTANTS[Named.ellipsis] = 'Ellipsis';

export function lowerConstant({ tree }: LowerContext, node: number): Constant {
  return { kind: 'Constant', value: CONSTANTS[tree.kinds[node]!]!, start: tree.starts[node]!, end: tree.ends[node]! };
}

/** A wrapper that adds no meaning: parentheses, a type. Its range is not kept, as in CPython's tree. */
export function lowerOnlyChild(context: LowerContext, node: number): Expression {
  const child = firstNamedChild(context.tree, node);
  return child === -1 || isBroken(context, node) ? unknownExpression(context, node) : context.expression(child);
}

export function lowerStarred(context: LowerContext, node: number): Starred {
  const { tree } = context;
  return { kind: 'Starred', value: lowerOnlyChild(context, node), start: tree.starts[node]!, end: tree.ends[node]! };
}

/** `yield`, `yield value`, `yield from value`. */
export function lowerYield(context: LowerContext, node: number): Yield {
  const range = { start: context.tree.starts[node]!, end: context.tree.ends[node]! };
  const [value] = namedChildren(context.tree, node);
  return value === undefined
    ? { kind: 'Yield', ...range }
    : { kind: 'Yield', value: context.expression(value), ...range };
}
