import { childExpressions } from '../../semantic/python/children.ts';
import { resolveName } from '../../semantic/python/reaching.ts';
import type { Binding, Scope } from '../../semantic/python/scope.ts';
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
  return drawsIn(value, false, place.scope).map(({ func }) => {
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
const BITS = new Set(['getrandbits', 'randbytes', 'bytes']);
const ITEMS = new Set(['choice', 'choices', 'sample', 'randint', 'randrange', 'integers']);

/** Calls of `random` that a value is made of; of single items, only those that are joined. */
function drawsIn(node: Expression, joined: boolean, scope: Scope): readonly Call[] {
  if (node.kind === 'Lambda') return [];
  const inner = joined || isJoin(node);
  const found = childExpressions(node).flatMap(child => drawsIn(child, inner, scope));
  if (node.kind !== 'Call') return found;
  const name = drawnWith(node, scope);
  return name && (BITS.has(name) || (joined && ITEMS.has(name))) ? [node, ...found] : found;
}

/** `"".join(…)`, `bytes(… for …)`. */
function isJoin(node: Expression): boolean {
  if (node.kind !== 'Call') return false;
  const { func } = node;
  if (func.kind === 'Name') return func.id === 'bytes' || func.id === 'bytearray';
  return func.kind === 'Attribute' && func.attr.name === 'join' && func.value.kind === 'Str';
}

/**
 * The method of the module `random`, of a `random.Random()`, or of numpy's `random`, that a call draws with; nothing if it is
 * a generator of another make: `random = SystemRandom()`.
 */
function drawnWith({ func }: Call, scope: Scope): string | undefined {
  if (func.kind === 'Name') return importedFromRandom(func.id, scope, func.start);
  return func.kind === 'Attribute' && isMersenneTwister(func.value, scope) ? func.attr.name : undefined;
}

function isMersenneTwister(node: Expression, scope: Scope): boolean {
  if (node.kind === 'Call') return isGeneratorMade(node, scope);
  if (node.kind === 'Attribute') return node.attr.name === 'random' && isModule(node.value, 'numpy', scope);
  if (node.kind !== 'Name') return false;
  if (isModule(node, 'random', scope)) return true;
  const bindings = resolveName(node.id, scope, node.start)?.bindings ?? [];
  return bindings.length > 0 && bindings.every(binding => isGenerator(binding));
}

/** `generator = random.Random()`. */
function isGenerator(binding: Binding): boolean {
  if (binding.kind !== 'assignment' || binding.path.length > 0) return false;
  return binding.value.kind === 'Call' && isGeneratorMade(binding.value, binding.scope);
}

function isGeneratorMade({ func }: Call, scope: Scope): boolean {
  if (func.kind === 'Name') return importedFromRandom(func.id, scope, func.start) === 'Random';
  return func.kind === 'Attribute' && func.attr.name === 'Random' && isModule(func.value, 'random', scope);
}

function isModule(node: Expression, module: string, scope: Scope): boolean {
  if (node.kind !== 'Name') return false;
  const bindings = resolveName(node.id, scope, node.start)?.bindings ?? [];
  return bindings.length > 0 && bindings.every(binding => binding.kind === 'import' && binding.module === module);
}

/** The name under which `random` has what `from random import …` brought. */
function importedFromRandom(name: string, scope: Scope, offset: number): string | undefined {
  const [binding, ...others] = resolveName(name, scope, offset)?.bindings ?? [];
  if (binding?.kind !== 'from-import' || others.length > 0 || binding.module !== 'random') return undefined;
  return binding.member;
}
