import { childExpressions } from '../../semantic/python/children.ts';
import { resolveName } from '../../semantic/python/reaching.ts';
import type { Scope } from '../../semantic/python/scope.ts';
import type { Call, Expression, Statement } from '../../syntax/python/ast.ts';
import type { CryptoUse } from '../crypto-use.ts';
import type { Place } from '../walk.ts';
import { patternUse } from './pattern-use.ts';

/**
 * A secret drawn from the module `random`: `token = "".join(random.choice(LETTERS) for _ in range(32))`.
 * The purpose is believed only where the name of what is assigned, or of the function that returns it, plainly says so, and
 * the value is made of many draws or of random bits: `token = random.choice(tokens)` chooses one that is there already.
 */
export function weakRandom(node: Statement, place: Place): readonly CryptoUse[] {
  const value = secretOf(node, place.scope);
  if (!value) return [];
  return drawsIn(value, false)
    .filter(call => isOfRandom(call, place.scope))
    .map(({ func }) => {
      const range = { start: func.start, end: func.end };
      const algorithm = { value: 'Mersenne Twister', range, named: range, form: 'implied' as const };
      return patternUse('random', 'weak-random', func, { algorithm: [algorithm] });
    });
}

/** The value that a statement gives to something named like a secret. */
function secretOf(node: Statement, scope: Scope): Expression | undefined {
  if (node.kind === 'Assign') return node.targets.some(target => isSecret(nameOf(target))) ? node.value : undefined;
  if (node.kind !== 'Return' || scope.node?.kind !== 'FunctionDef') return undefined;
  return isSecret(scope.node.name.name) ? node.value : undefined;
}

function nameOf(target: Expression): string {
  if (target.kind === 'Name') return target.id;
  if (target.kind === 'Attribute') return target.attr.name;
  if (target.kind === 'Subscript' && target.indices[0]?.kind === 'Str') return target.indices[0].value;
  return '';
}

const SECRET =
  /(^|_)(secret|secret_key|api_key|private_key|encryption_key|signing_key|session_(id|key)|(access|auth|csrf|reset|refresh|session|security|bearer)?_?token|passw(or)?d|passphrase|salt|nonce|otp|iv)$/;

/** In any of the usual spellings: `reset_token`, `resetToken`, `RESET_TOKEN`. */
function isSecret(name: string): boolean {
  return SECRET.test(name.replace(/([a-z])([A-Z])/g, '$1_$2').toLowerCase());
}

/** Methods of `random` that give many bits at once, and those that give one of a few things. */
const BITS = new Set(['getrandbits', 'randbytes']);
const ITEMS = new Set(['choice', 'choices', 'sample', 'randint', 'randrange']);

/** Calls of `random` that a value is made of; of single items, only those that are joined. */
function drawsIn(node: Expression, joined: boolean): readonly Call[] {
  if (node.kind === 'Lambda') return [];
  const inner = joined || isJoin(node);
  const found = childExpressions(node).flatMap(child => drawsIn(child, inner));
  if (node.kind !== 'Call' || node.func.kind !== 'Attribute') return found;
  const { name } = node.func.attr;
  return BITS.has(name) || (joined && ITEMS.has(name)) ? [node, ...found] : found;
}

function isJoin(node: Expression): boolean {
  return (
    node.kind === 'Call' &&
    node.func.kind === 'Attribute' &&
    node.func.attr.name === 'join' &&
    node.func.value.kind === 'Str'
  );
}

/** `random.…`, and not a generator that is called so: `random = SystemRandom()`. */
function isOfRandom({ func }: Call, scope: Scope): boolean {
  if (func.kind !== 'Attribute' || func.value.kind !== 'Name' || func.value.id !== 'random') return false;
  const bindings = resolveName('random', scope, func.start)?.bindings ?? [];
  return bindings.length > 0 && bindings.every(binding => binding.kind === 'import' && binding.names[0] === 'random');
}
