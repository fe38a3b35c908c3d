import type { Call, Expression } from '../../syntax/python/ast.ts';
import type { CryptoUse } from '../crypto-use.ts';
import { lastNameOf } from '../function-names.ts';
import { holds, operandsOf } from './expressions.ts';
import type { Needle } from './needle.ts';
import { algorithmUse } from './pattern-use.ts';

/**
 * The last step of a signature with Ed25519 (RFC 8032, section 5.1.6): `S = (r + H(R + A + M) * a) % l`, where the hash over
 * three things joined is a number that multiplies the secret scalar, modulo the order of the group.
 */
export function textbookEddsa(node: Expression): readonly CryptoUse[] {
  if (node.kind !== 'BinOp' || node.op !== '%' || !ORDER.test(lastNameOf(node.right) ?? '')) return [];
  const [nonce, product, ...others] = operandsOf(node.left, '+');
  if (others.length > 0 || nonce === undefined || product?.kind !== 'BinOp' || product.op !== '*') return [];
  const isChallenge = [product.left, product.right].some(factor => factor.kind === 'Call' && hashesThree(factor));
  return isChallenge ? [algorithmUse('key-agreement', 'hand-rolled-public-key', node, 'Ed25519')] : [];
}

const ORDER = /^(l|L|ell|q|order|group_order)$/;

function hashesThree({ args }: Call): boolean {
  return args.some(({ value }) =>
    holds(value, inner => inner.kind === 'BinOp' && inner.op === '+' && operandsOf(inner, '+').length >= 3),
  );
}

export const EDDSA_NEEDLE: Needle = {
  word: ') %',
  pattern: /\)\s*\*\s*\w+\s*\)\s*%\s*(?:\w+\s*\.\s*)?(?:l|L|ell|q|order|group_order)\b/,
};
