import { childBlocks, childExpressions, statementExpressions } from '../../semantic/python/children.ts';
import type { BoundModule, Scope } from '../../semantic/python/scope.ts';
import type { Call, Expression, Statement } from '../../syntax/python/ast.ts';
import type { CryptoUse } from '../crypto-use.ts';
import type { Place } from '../walk.ts';
import { padsIn } from './hmac-pads.ts';
import { patternUse } from './pattern-use.ts';

/**
 * HMAC written out by hand: a hash over the key XORed with 0x5c, in a function that also hashes the key XORed with 0x36.
 * The pads may be made by a comprehension, a translation table, a repeated byte or a loop.
 */
export function handRolledHmac(
  call: Call,
  hash: CryptoUse | undefined,
  place: Place,
  module: BoundModule,
): readonly CryptoUse[] {
  if (!hash && !feedsHash(call)) return [];
  if (!call.args.some(argument => padsIn(argument.value, place.scope).outer)) return [];
  const body = functionBody(place.scope, module);
  return usesInnerPad(body.statements, body.scope) ? [patternUse('mac', 'hand-rolled-hmac', call)] : [];
}

const HASH_WORDS = /(^|_)(hash|digest|md5|sha\d*|hasher|h|digestmod|digest_cons)$/i;

/** A call that feeds a hash of unknown make: `outer.update(…)`, or something called like one. */
function feedsHash({ func }: Call): boolean {
  const name = func.kind === 'Name' ? func.id : func.kind === 'Attribute' ? func.attr.name : '';
  return name === 'update' || HASH_WORDS.test(name);
}

function functionBody(scope: Scope, module: BoundModule): { statements: readonly Statement[]; scope: Scope } {
  let current: Scope | undefined = scope;
  while (current && current.kind !== 'function' && current.kind !== 'module') current = current.parent;
  const node = current?.node;
  return node?.kind === 'FunctionDef'
    ? { statements: node.body, scope: current! }
    : { statements: module.tree.body, scope: module.moduleScope };
}

function usesInnerPad(statements: readonly Statement[], scope: Scope): boolean {
  return statements.some(statement => {
    if (statement.kind === 'ClassDef') return false;
    if (statementExpressions(statement).some(expression => innerPadReaches(expression, scope))) return true;
    return childBlocks(statement).some(block => usesInnerPad(block, scope));
  });
}

/** True if an argument of some call inside the expression is made with the inner pad. */
function innerPadReaches(root: Expression, scope: Scope): boolean {
  const pending: Expression[] = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.kind === 'Call' && node.args.some(argument => padsIn(argument.value, scope).inner)) return true;
    pending.push(...childExpressions(node));
  }
  return false;
}
