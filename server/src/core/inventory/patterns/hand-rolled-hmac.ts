import { childBlocks, childExpressions, statementExpressions } from '../../semantic/python/children.ts';
import type { BoundModule, Scope } from '../../semantic/python/scope.ts';
import type { Block, Call, Expression } from '../../syntax/python/ast.ts';
import type { CryptoUse } from '../crypto-use.ts';
import { lastNameOf } from '../function-names.ts';
import type { Place } from '../walk.ts';
import { partsOf } from './hashed-data.ts';
import { padsIn } from './hmac-pads.ts';
import { hmacOfParts } from './hmac-rewrite.ts';
import { patternUse } from './pattern-use.ts';

/** Tells what a call hashes with, if it is one of a hash function that is known. */
export type KnownHash = (call: Call) => CryptoUse | undefined;

/**
 * HMAC written out by hand: a hash over the key XORed with 0x5c, in a function or class that also hashes the key XORed with
 * 0x36. The pads may be made by a comprehension, a translation table, a repeated byte, an integer, a helper or a loop.
 */
export function handRolledHmac(
  call: Call,
  place: Place,
  parent: Expression | undefined,
  module: BoundModule,
  hashOf: KnownHash,
): readonly CryptoUse[] {
  const isHash = (inner: Call): boolean => hashOf(inner) !== undefined || isHashByName(inner);
  if (!hashOf(call) && !feedsHash(call)) return [];
  const outer = call.args.filter(argument => padsIn(argument.value, place.scope, isHash).outer);
  if (outer.length === 0) return [];
  // The pad alone, hashed at once: a key derivation (Windows' CryptDeriveKey), which joins two digests and nests none.
  const isAlone = outer.every(({ value }) =>
    partsOf(value, place.scope).every(part => part.kind === 'value' && padsIn(part.node, place.scope, isHash).outer),
  );
  if (isAlone && parent?.kind === 'Attribute' && /^(hex)?digest$/.test(parent.attr.name)) return [];
  const isInner = (node: Expression, scope: Scope): boolean => padsIn(node, scope, () => false).inner;
  return surroundings(place.scope, module).some(({ body, scope }) => usesInnerPad(body, scope, isInner))
    ? [withRewrite(patternUse('mac', 'hand-rolled-hmac', call), call, place, hashOf, isHash)]
    : [];
}

/** The use with what `hmac.new` would be given, where that can be told. */
function withRewrite(
  found: CryptoUse,
  call: Call,
  place: Place,
  hashOf: KnownHash,
  isHash: (call: Call) => boolean,
): CryptoUse {
  const hash = hashOf(call);
  const padsOf = (node: Expression) => padsIn(node, place.scope, isHash);
  const asHmac = hash && hmacOfParts(call, hash, place, padsOf);
  if (!hash || !asHmac) return found;
  return { ...found, facets: { ...found.facets, ...(hash.facets.digest && { digest: hash.facets.digest }) }, asHmac };
}

const HASH_WORDS = /hash|digest|md5|sha_?\d|^h$|^algo|^mod$|_cons$|_constructor$/i;

/** What gives, shows or compares a digest. */
const NOT_A_HASH = /^(hex)?digest$|^(compare|constant|verify|check|equal|is|hexlify|print|log|repr|format)/i;

/** A call that feeds a hash of unknown make: `outer.update(…)`, or something called like one. */
function feedsHash(call: Call): boolean {
  return lastNameOf(call.func) === 'update' || isHashByName(call);
}

function isHashByName({ func }: Call): boolean {
  const name = lastNameOf(func) ?? '';
  return HASH_WORDS.test(name) && !NOT_A_HASH.test(name);
}

/** The function around a scope, and the class around that; the module outside of all. */
function surroundings(scope: Scope, module: BoundModule): readonly { readonly body: Block; readonly scope: Scope }[] {
  const found: { body: Block; scope: Scope }[] = [];
  for (let current: Scope | undefined = scope; current; current = current.parent) {
    const { node } = current;
    if (node?.kind === 'FunctionDef' || node?.kind === 'ClassDef') found.push({ body: node.body, scope: current });
  }
  return found.length > 0 ? found : [{ body: module.tree.body, scope: module.moduleScope }];
}

function usesInnerPad(body: Block, scope: Scope, isInner: (node: Expression, scope: Scope) => boolean): boolean {
  return body.some(statement => {
    if (statementExpressions(statement).some(expression => reaches(expression, scope, isInner))) return true;
    if (statement.kind === 'ClassDef') return false;
    const within = statement.kind === 'FunctionDef' ? (scope.home.scopeOf.get(statement) ?? scope) : scope;
    return childBlocks(statement).some(block => usesInnerPad(block, within, isInner));
  });
}

/** True if an argument of some call inside the expression is made with the inner pad. */
function reaches(root: Expression, scope: Scope, isInner: (node: Expression, scope: Scope) => boolean): boolean {
  const pending: Expression[] = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.kind === 'Call' && node.args.some(argument => isInner(argument.value, scope))) return true;
    pending.push(...childExpressions(node));
  }
  return false;
}
