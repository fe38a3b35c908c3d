import { childExpressions } from '../../semantic/python/children.ts';
import type { Call, Expression, Num, Subscript } from '../../syntax/python/ast.ts';
import { lastNameOf } from '../function-names.ts';

/** True if two expressions are written alike: names, attributes, subscripts, numbers and operators of them. */
export function isSame(a: Expression, b: Expression): boolean {
  if (a.kind === 'Name') return b.kind === 'Name' && a.id === b.id;
  if (a.kind === 'Num') return b.kind === 'Num' && a.value !== undefined && a.value === b.value;
  if (a.kind === 'Attribute') return b.kind === 'Attribute' && a.attr.name === b.attr.name && isSame(a.value, b.value);
  if (a.kind === 'BinOp')
    return b.kind === 'BinOp' && a.op === b.op && isSame(a.left, b.left) && isSame(a.right, b.right);
  if (a.kind !== 'Subscript' || b.kind !== 'Subscript' || a.indices.length !== b.indices.length) return false;
  return isSame(a.value, b.value) && a.indices.every((index, place) => isSame(index, b.indices[place]!));
}

/** The operands of a chain of one operator, left to right: `a`, `b` and `c` of `a + b + c`. */
export function operandsOf(node: Expression, op: string): readonly Expression[] {
  const operands: Expression[] = [];
  let current = node;
  for (; current.kind === 'BinOp' && current.op === op; current = current.left) operands.unshift(current.right);
  return [current, ...operands];
}

/** What `ord(x)`, `int(x)`, `chr(x)` and `bytes([x])` are made of. */
export function withoutConversion(node: Expression): Expression {
  if (node.kind === 'Call' && node.func.kind === 'Name' && CONVERSIONS.has(node.func.id) && node.args.length === 1)
    return withoutConversion(node.args[0]!.value);
  return node.kind === 'List' && node.elements.length === 1 ? withoutConversion(node.elements[0]!) : node;
}

const CONVERSIONS = new Set(['ord', 'int', 'chr', 'bytes', 'bytearray', 'six_byte2int', 'byte2int', 'c_uint8']);

/** `name[… % …]`: an element of what is repeated over and over. */
export function isCyclicElement(node: Expression): node is Subscript {
  return (
    node.kind === 'Subscript' &&
    (node.value.kind === 'Name' || node.value.kind === 'Attribute') &&
    node.indices[0]?.kind === 'BinOp' &&
    node.indices[0].op === '%'
  );
}

export function isNumber(node: Expression | undefined, ...values: readonly number[]): node is Num {
  return node?.kind === 'Num' && node.value !== undefined && values.includes(node.value);
}

/** A call of a plain name or of an attribute of that name. */
export function isCallOf(node: Expression, ...names: readonly string[]): node is Call {
  return node.kind === 'Call' && names.includes(lastNameOf(node.func) ?? '');
}

/** True if the expression or one inside it, lambdas and comprehensions included, is as asked. */
export function holds(root: Expression, isWanted: (node: Expression) => boolean): boolean {
  const pending: Expression[] = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (isWanted(node)) return true;
    pending.push(...childExpressions(node));
  }
  return false;
}
