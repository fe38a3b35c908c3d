import { childBlocks, statementExpressions } from '../../semantic/python/children.ts';
import type { Scope } from '../../semantic/python/scope.ts';
import type { Block, Call, Expression } from '../../syntax/python/ast.ts';
import type { CryptoUse } from '../crypto-use.ts';
import type { Place } from '../walk.ts';
import { holds } from './expressions.ts';
import { nameOf, purposeAt, runningScope, saysEncryption, saysKey } from './naming.ts';
import { algorithmUse } from './pattern-use.ts';

/**
 * A stream cipher made of a hash: `stream += sha256(key + nonce + counter)`, that data is XORed with. A mask generation
 * function and a key derivation hash a counter as well; here names say that a key is hashed, and the function encrypts, or
 * what is made is called a keystream.
 */
export function hashKeystream(hash: Call, place: Place): readonly CryptoUse[] {
  const hashed = hash.args.filter(({ form }) => form === 'positional').map(({ value }) => value);
  const says = (isNamed: (name: string) => boolean) =>
    hashed.some(value => holds(value, node => node.kind !== 'Call' && isNamed(nameOf(node))));
  if (!says(saysKey) || !says(name => COUNTER.test(name))) return [];
  const purpose = purposeAt(place);
  const target = place.statement.kind === 'AugAssign' ? [nameOf(place.statement.target)] : [];
  const names = [...purpose, ...target];
  if (names.some(name => OTHER.test(name))) return [];
  const isKeystream = names.some(name => KEYSTREAM.test(name));
  const isEncryption = names.some(name => saysEncryption(name) || STREAM.test(name));
  if (!isKeystream && !(isEncryption && xors(place.scope))) return [];
  return [algorithmUse('cipher', 'hand-rolled-cipher', hash, 'keystream of a hash')];
}

const COUNTER = /^(\w+_)?(counter|ctr|count|block_?(num|number|index|no|id)|i|idx|index)$/;
const KEYSTREAM = /(^|_)key_?stream(_|$)/;
const STREAM = /(^|_)(stream|pad)(_|$)/;
const OTHER = /(^|_)(kdf|derive\w*|derivation|hkdf|kbkdf|expand|mgf\d?|mask(ed|ing)?|chain|otp|hotp|totp)(_|$)/;

/** True if the function around XORs. */
function xors(scope: Scope): boolean {
  const { node } = runningScope(scope);
  return node?.kind === 'FunctionDef' && xorsIn(node.body);
}

function xorsIn(block: Block): boolean {
  return block.some(statement => {
    if (statement.kind === 'AugAssign' && statement.op === '^') return true;
    const isXor = (node: Expression) => node.kind === 'BinOp' && node.op === '^';
    return statementExpressions(statement).some(part => holds(part, isXor)) || childBlocks(statement).some(xorsIn);
  });
}
