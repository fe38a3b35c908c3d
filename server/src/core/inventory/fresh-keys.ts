import { childExpressions } from '../semantic/python/children.ts';
import type { Evaluator } from '../semantic/python/evaluator.ts';
import type { Scope } from '../semantic/python/scope.ts';
import type { CallSite, EvaluatedArgument, Frame, InstanceValue } from '../semantic/python/value.ts';
import type { Expression } from '../syntax/python/ast.ts';
import { lastNameOf } from './function-names.ts';

/** Functions that give a key that was not there before: drawn, derived, or agreed on. */
const MAKES_KEYS =
  /(^|_)(generate|gen|new|random|rand|fresh|ephemeral|derive[ds]?|derivation|expand|extract|exchange|agree|shared|session|hkdf|kdf|ecdh|scrypt|encapsulate)(_|$)|urandom|token_bytes|randbytes|randombytes|pbkdf2|digest$|[a-z](Derive|Generate|Random)/i;

/**
 * True if the key of an encryption is made in the function that encrypts: a key for one message, with which a constant
 * nonce is fine.
 * @param receiver the object whose method encrypts, `AESGCM(key)`
 */
export function hasFreshKey(
  site: CallSite,
  args: ReadonlyMap<string, EvaluatedArgument>,
  receiver: InstanceValue | undefined,
  evaluator: Evaluator,
): boolean {
  const algorithms = (args.get('algorithm')?.values ?? []).flatMap(value =>
    value.kind === 'instance' && value.call ? [value.call] : [],
  );
  const keyed = [...(receiver?.call ? [receiver.call] : []), ...algorithms, ...(args.has('key') ? [site] : [])];
  return keyed.some(call => {
    const key = keyOf(call);
    if (!key || functionAround(call.scope) !== functionAround(site.scope)) return false;
    return isMadeHere(key, call.scope, MAXIMUM_STEPS) || isGivenFresh(key, call.scope, site.frame, evaluator);
  });
}

const MAXIMUM_STEPS = 4;

/** The key comes first in all of the calls that are asked for. */
function keyOf({ node }: CallSite): Expression | undefined {
  const named = node.args.find(({ name }) => name?.name === 'key');
  const [first] = node.args;
  return named?.value ?? (first?.form === 'positional' ? first.value : undefined);
}

function isMadeHere(node: Expression, scope: Scope, steps: number): boolean {
  if (node.kind === 'Call' && MAKES_KEYS.test(lastNameOf(node.func) ?? '')) return true;
  if (node.kind === 'Name') {
    const bindings = scope.bindings.get(node.id) ?? [];
    return (
      steps > 0 &&
      bindings.some(binding => binding.kind === 'assignment' && isMadeHere(binding.value, scope, steps - 1))
    );
  }
  return childExpressions(node).some(child => isMadeHere(child, scope, steps));
}

/** A caller gives what it has just drawn: `seal(os.urandom(32), data)`. */
function isGivenFresh(key: Expression, scope: Scope, frame: Frame | undefined, evaluator: Evaluator): boolean {
  if (!frame || key.kind !== 'Name') return false;
  return evaluator
    .evaluate(key, scope, frame)
    .some(
      value =>
        value.kind === 'instance' && value.call?.scope.kind === 'function' && MAKES_KEYS.test(lastPart(value.maker)),
    );
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

/** The function or module whose run a scope belongs to. */
function functionAround(scope: Scope): Scope {
  return scope.kind === 'comprehension' && scope.parent ? functionAround(scope.parent) : scope;
}
