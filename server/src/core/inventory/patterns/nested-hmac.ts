import { childBlocks, statementExpressions } from '../../semantic/python/children.ts';
import { resolveName } from '../../semantic/python/reaching.ts';
import type { Block, Call, Expression, FunctionDef } from '../../syntax/python/ast.ts';
import type { CryptoUse } from '../crypto-use.ts';
import type { Place } from '../walk.ts';
import { holds, isNumber } from './expressions.ts';
import type { HashOf } from './home-made-kdf.ts';
import { patternUse } from './pattern-use.ts';

/**
 * HMAC as a function that is called twice, with either pad: `keyed(0x5c, keyed(0x36, message))`, where it hashes what it XORs
 * with the byte it is given (FIPS 198-1, section 4).
 */
export function nestedHmac(outer: Call, { scope }: Place, hashOf: HashOf): readonly CryptoUse[] {
  const { func } = outer;
  const pad = placeOfPad(outer, 0x5c);
  if (func.kind !== 'Name' || pad < 0 || !outer.args.some(({ value }) => holds(value, isInner))) return [];
  const [binding, ...others] = resolveName(func.id, scope, func.start)?.bindings ?? [];
  if (binding?.kind !== 'function' || others.length > 0) return [];
  const parameter = binding.node.parameters[pad]?.name.name;
  return parameter !== undefined && hashesPadded(binding.node, parameter, hashOf)
    ? [patternUse('mac', 'hand-rolled-hmac', outer)]
    : [];

  function isInner(node: Expression): boolean {
    if (node.kind !== 'Call' || node.func.kind !== 'Name' || func.kind !== 'Name') return false;
    return node.func.id === func.id && placeOfPad(node, 0x36) === pad;
  }
}

function placeOfPad({ args }: Call, pad: number): number {
  return args.findIndex(({ form, value }) => form === 'positional' && isNumber(value, pad));
}

function hashesPadded({ body }: FunctionDef, parameter: string, hashOf: HashOf): boolean {
  let [hashes, pads] = [false, false];
  const look = (node: Expression): boolean => {
    hashes ||= node.kind === 'Call' && hashOf(node) !== undefined;
    pads ||= node.kind === 'BinOp' && node.op === '^' && [node.left, node.right].some(isParameter);
    return hashes && pads;
  };
  return reaches(body, look);

  function isParameter(node: Expression): boolean {
    return node.kind === 'Name' && node.id === parameter;
  }
}

function reaches(block: Block, isWanted: (node: Expression) => boolean): boolean {
  return block.some(
    statement =>
      statementExpressions(statement).some(part => holds(part, isWanted)) ||
      childBlocks(statement).some(inner => reaches(inner, isWanted)),
  );
}
