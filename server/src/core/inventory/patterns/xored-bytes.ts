import type { Call, Expression } from '../../syntax/python/ast.ts';
import { lastNameOf } from '../function-names.ts';
import { isCallOf, withoutConversion } from './expressions.ts';

/** Two sequences of bytes. */
export type Sides = readonly [Expression, Expression];

/**
 * What an expression XORs byte by byte: the arguments of `zip` in `a ^ b for a, b in zip(x, y)`, of `map(operator.xor, x, y)`,
 * of `np.bitwise_xor(x, y)` and of a function that is called like it, and those of `int.from_bytes(x) ^ int.from_bytes(y)`.
 */
export function xoredBytes(node: Expression): Sides | undefined {
  switch (node.kind) {
    case 'Comprehension': {
      const iter = node.clauses.length === 1 ? node.clauses[0]!.iter : undefined;
      return node.of !== 'dict' && iter && isXor(withoutConversion(node.element)) && isCallOf(iter, 'zip')
        ? pairOf(iter)
        : undefined;
    }
    case 'BinOp':
      if (node.op !== '^' || ![node.left, node.right].every(side => isCallOf(side, 'from_bytes'))) return undefined;
      return bothOf(...[node.left, node.right].map(side => (side as Call).args[0]?.value));
    case 'Call':
      return isCallOf(node, 'map') && node.args.length === 3 && isXorFunction(node.args[0]!.value)
        ? bothOf(node.args[1]!.value, node.args[2]!.value)
        : isXorCall(node)
          ? pairOf(node)
          : undefined;
    default:
      return undefined;
  }
}

/** `np.bitwise_xor(x, y)`, `xor_bytes(x, y)`. */
function isXorCall({ func }: Call): boolean {
  return /^_?(bitwise_xor|(bytes_?|str_?)xor|xor(_?(bytes|bytestrings?|str(ings?)?))?)$/.test(lastNameOf(func) ?? '');
}

/** `operator.xor`, `int.__xor__`, `lambda a, b: a ^ b`. */
function isXorFunction(node: Expression): boolean {
  return node.kind === 'Lambda' ? isXor(node.body) : /^(xor|__xor__)$/.test(lastNameOf(node) ?? '');
}

function isXor(node: Expression): boolean {
  return node.kind === 'BinOp' && node.op === '^';
}

function pairOf({ args }: Call): Sides | undefined {
  if (args.length !== 2 || args.some(({ form }) => form !== 'positional')) return undefined;
  return bothOf(...args.map(({ value }) => value));
}

function bothOf(first?: Expression, second?: Expression): Sides | undefined {
  return first && second ? [first, second] : undefined;
}
