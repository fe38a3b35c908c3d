import type { Call, ExceptHandler, Expression, Try } from '../syntax/python/ast.ts';
import type { Place } from './walk.ts';

/**
 * True if a call only asks whether an algorithm is refused: it is guarded by a handler for the refusal, and nothing but
 * constants goes in. `try: hashlib.md5(b"") … except ValueError: fips = True` is a question, not a use.
 */
export function isProbe(call: Call, place: Place): boolean {
  const guard = place.tries[0];
  return guard !== undefined && expectsRefusal(guard) && call.args.every(argument => isConstant(argument.value));
}

function expectsRefusal(guard: Try): boolean {
  return guard.handlers.some(handler => catchesRefusal(handler));
}

/** What a refusal raises: measured on CPython 3.13 with OpenSSL 3.5.7, and cryptography 43 and 50. */
const REFUSALS = new Set([
  'ValueError',
  'UnsupportedDigestmodError',
  'UnsupportedAlgorithm',
  'InternalError',
  'AttributeError',
  'Exception',
]);

export function catchesRefusal(handler: ExceptHandler): boolean {
  return exceptionNames(handler).some(name => REFUSALS.has(name));
}

/** The plain names of what a handler catches; `BaseException` for a bare `except`. */
export function exceptionNames(handler: ExceptHandler): readonly string[] {
  if (!handler.type) return ['BaseException'];
  const types = handler.type.kind === 'Tuple' ? handler.type.elements : [handler.type];
  return types.flatMap(type => plainName(type) ?? []);
}

function plainName(expression: Expression): string | undefined {
  if (expression.kind === 'Name') return expression.id;
  return expression.kind === 'Attribute' ? expression.attr.name : undefined;
}

function isConstant(node: Expression): boolean {
  switch (node.kind) {
    case 'Str':
    case 'Num':
    case 'Constant':
      return true;
    case 'Call':
      // `hashes.Hash(hashes.MD5())`: the algorithm object is made in place.
      return node.func.kind !== 'Call' && node.args.every(argument => isConstant(argument.value));
    default:
      return false;
  }
}
