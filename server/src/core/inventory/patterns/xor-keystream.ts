import { childBlocks, statementExpressions } from '../../semantic/python/children.ts';
import { resolveName } from '../../semantic/python/reaching.ts';
import type { Scope } from '../../semantic/python/scope.ts';
import type { Block, Call, Expression, Statement } from '../../syntax/python/ast.ts';
import type { CryptoUse } from '../crypto-use.ts';
import type { Place } from '../walk.ts';
import { holds, isCallOf, isSame } from './expressions.ts';
import { partsOf, valuesAmong } from './hashed-data.ts';
import type { HashOf } from './home-made-kdf.ts';
import { nameOf, plainName, purposeAt, saysEncryption, saysKey } from './naming.ts';
import { algorithmUse } from './pattern-use.ts';
import { xoredBytes } from './xored-bytes.ts';

/** Data that is XORed with hashes of a key, and the hash that they come from. */
export interface KeystreamXor {
  readonly use: CryptoUse;
  readonly hash: Call;
}

/**
 * Data XORed byte by byte with a digest of a key and something else, `zip(data, sha256(key + nonce).digest())`, also through
 * a name or a generator: a stream cipher made of a hash, or the round of a Feistel network. A digest that is XORed with
 * another one encrypts nothing (logins of MySQL), and neither does a key derivation.
 */
export function xorWithHash(node: Expression, place: Place, hashOf: HashOf): readonly KeystreamXor[] {
  const sides = xoredBytes(node);
  const purpose = purposeAt(place);
  if (!sides || purpose.some(name => DERIVES.test(name))) return [];
  const [first, second] = sides.map(side => digestIn(side, place.scope, hashOf));
  if ((first && second) || !(first ?? second)) return [];
  const hash = (first ?? second)!;
  if (!isOfKey(hash.call, hash.scope)) return [];
  const algorithm = isFeistel(place.statement) ? 'Feistel network' : 'keystream of a hash';
  const use = algorithmUse('cipher', 'hand-rolled-cipher', node, algorithm);
  const isCertain = algorithm === 'Feistel network' || purpose.some(name => saysEncryption(name) || SEALS.test(name));
  return [{ use: isCertain ? use : { ...use, uncertain: true }, hash: hash.call }];
}

const DERIVES = /(^|_)(\w*kdf\d?|derive\w*|derivation|mgf\d?|proof|scramble|login|handshake|challenge)(_|$)/;
const SEALS = /(^|_)(seal|unseal|stream|keystream|hide|unhide|feistel)(_|$)/;

interface HashAt {
  readonly call: Call;
  readonly scope: Scope;
}

/** The hash that bytes are a digest of: `sha256(…).digest()`, a part of it, a name for it, what a generator hands out. */
function digestIn(node: Expression, scope: Scope, hashOf: HashOf, depth = DEPTH): HashAt | undefined {
  if (depth === 0) return undefined;
  if (node.kind === 'Subscript') return digestIn(node.value, scope, hashOf, depth - 1);
  if (node.kind === 'Name') {
    const [binding, ...others] = resolveName(node.id, scope, node.start)?.bindings ?? [];
    if (binding?.kind !== 'assignment' || binding.path.length > 0 || others.length > 0) return undefined;
    return digestIn(binding.value, binding.scope, hashOf, depth - 1);
  }
  if (node.kind !== 'Call') return undefined;
  const { func } = node;
  if (func.kind === 'Attribute' && func.attr.name === 'digest') {
    return func.value.kind === 'Call' && hashOf(func.value) ? { call: func.value, scope } : undefined;
  }
  return handedOut(node, scope, hashOf);
}

const DEPTH = 5;

/** The hash in a generator of the module, or in a method of the class around. */
function handedOut({ func }: Call, scope: Scope, hashOf: HashOf): HashAt | undefined {
  for (const binding of bindingsOf(func, scope)) {
    if (binding.kind !== 'function') return undefined;
    const inner = binding.scope.home.scopeOf.get(binding.node);
    const isStream = inner && (inner.yields.length > 0 || /stream/.test(plainName(binding.node.name.name)));
    const call = isStream ? hashIn(binding.node.body, inner, hashOf) : undefined;
    if (inner && call) return { call, scope: inner };
  }
  return undefined;
}

function bindingsOf(func: Expression, scope: Scope) {
  if (func.kind === 'Name') return resolveName(func.id, scope, func.start)?.bindings ?? [];
  if (func.kind !== 'Attribute' || func.value.kind !== 'Name' || !/^(self|cls)$/.test(func.value.id)) return [];
  let around: Scope | undefined = scope;
  while (around && around.kind !== 'class') around = around.parent;
  return around?.bindings.get(func.attr.name) ?? [];
}

function hashIn(block: Block, scope: Scope, hashOf: HashOf): Call | undefined {
  let found: Call | undefined;
  const isWanted = (node: Expression): boolean => {
    if (node.kind === 'Call' && hashOf(node) && isOfKey(node, scope)) found = node;
    return found !== undefined;
  };
  for (const statement of block) {
    if (statement.kind === 'FunctionDef' || statement.kind === 'ClassDef') continue;
    if (statementExpressions(statement).some(part => holds(part, isWanted))) return found;
    for (const inner of childBlocks(statement)) found ??= hashIn(inner, scope, hashOf);
    if (found) return found;
  }
  return undefined;
}

/** A key, and more than that, is hashed. */
function isOfKey({ args }: Call, scope: Scope): boolean {
  const hashed = args.filter(({ form }) => form === 'positional').flatMap(({ value }) => partsOf(value, scope));
  const values = valuesAmong(hashed);
  return values.length > 1 && values.some(value => isKey(nameOf(value)));
}

function isKey(name: string): boolean {
  return saysKey(name) || /(^|_)(sub|round)_?keys?$/.test(name);
}

/** `left, right = right, …` */
function isFeistel(statement: Statement): boolean {
  if (statement.kind !== 'Assign' || statement.targets.length !== 1 || statement.value?.kind !== 'Tuple') return false;
  const [target] = statement.targets;
  if (target?.kind !== 'Tuple' || target.elements.length !== 2) return false;
  return isSame(target.elements[1]!, statement.value.elements[0]!);
}

/** True if bytes are those of a key over and over: `cycle(key)`, `key * 8`, `np.resize(key, n)`, also under a name. */
export function repeatsKey(node: Expression, scope: Scope): boolean {
  const made = node.kind === 'Name' ? (assignedTo(node.id, node.start, scope) ?? node) : node;
  return holds(made, inner => {
    if (inner.kind === 'BinOp' && inner.op === '*') return [inner.left, inner.right].some(saysKeyItself);
    return isCallOf(inner, 'cycle', 'resize', 'tile') && inner.args.length > 0 && saysKeyItself(inner.args[0]!.value);
  });
}

/** `key`, `self.key`, `np.frombuffer(key, np.uint8)`. */
function saysKeyItself(node: Expression): boolean {
  return !isCallOf(node, 'len') && saysKey(nameOf(node));
}

/** True if bytes are a key in an array, or what one is filled with: `np.frombuffer(key, np.uint8)`, `np.resize(key, n)`, also under a name. */
export function isArrayOfKey(node: Expression, scope: Scope): boolean {
  const made = arrayBehind(node, scope);
  return isCallOf(made, 'frombuffer', 'fromstring', 'resize', 'tile') && saysKeyItself(made.args[0]?.value ?? made);
}

/** What a name stands for, where that is plain. */
export function arrayBehind(node: Expression, scope: Scope): Expression {
  return node.kind === 'Name' ? (assignedTo(node.id, node.start, scope) ?? node) : node;
}

function assignedTo(name: string, position: number, scope: Scope): Expression | undefined {
  const [binding, ...others] = resolveName(name, scope, position)?.bindings ?? [];
  const isPlain = binding?.kind === 'assignment' && binding.path.length === 0 && others.length === 0;
  return isPlain ? binding.value : undefined;
}
