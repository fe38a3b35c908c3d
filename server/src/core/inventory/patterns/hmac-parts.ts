import { resolveName } from '../../semantic/python/reaching.ts';
import type { Scope } from '../../semantic/python/scope.ts';
import type { Call, Expression } from '../../syntax/python/ast.ts';
import { isCallOf, isNumber, isSame, operandsOf } from './expressions.ts';

/** The key and the message of HMAC that is written out in one expression, or in one with names for its parts. */
export interface HmacParts {
  readonly key: Expression;
  readonly message: readonly Expression[];
  /** Both pads are XORed byte by byte with the key alone, as FIPS 198-1 has it. */
  readonly isExact: boolean;
}

/** Tells the pads that an expression is made with. */
export type PadsOf = (node: Expression) => { readonly inner: boolean; readonly outer: boolean };

/**
 * Of `H(outer + H(inner + message).digest())`: the key that both pads are XORed with, and the message. Nothing where that is
 * written in another way, or where a name means something else at the outer call than where it was read.
 */
export function hmacParts(data: Expression, outerCall: Call, scope: Scope, padsOf: PadsOf): HmacParts | undefined {
  const [outer, digest, ...more] = operandsOf(data, '+');
  if (!outer || !digest || more.length > 0 || !padsOf(outer).outer) return undefined;
  const call = digestedCall(assigned(digest, scope));
  if (!call || !isSame(call.func, outerCall.func) || call.args.length !== outerCall.args.length) return undefined;
  const [inner, ...message] = operandsOf(call.args.at(-1)!.value, '+');
  if (!inner || message.length === 0 || !padsOf(inner).inner) return undefined;
  const key = keyIn(outer, scope, padsOf);
  const other = keyIn(inner, scope, padsOf);
  if (!key || !other || !isSame(key, other)) return undefined;
  const isKept = [key, ...message].every(part => meansTheSame(part, outerCall.start, scope));
  const isExact = isExactPad(outer, key, 0x5c, scope) && isExactPad(inner, key, 0x36, scope);
  return isKept ? { key, message, isExact } : undefined;
}

function digestedCall(node: Expression): Call | undefined {
  if (node.kind !== 'Call' || node.func.kind !== 'Attribute' || node.func.attr.name !== 'digest') return undefined;
  const made = node.func.value;
  return made.kind === 'Call' && made.args.every(({ form }) => form === 'positional') ? made : undefined;
}

/** What a name was given, if it was given one thing. */
function assigned(node: Expression, scope: Scope): Expression {
  if (node.kind !== 'Name') return node;
  const bindings = resolveName(node.id, scope, node.start)?.bindings ?? [];
  const [binding] = bindings;
  return bindings.length === 1 && binding?.kind === 'assignment' && binding.path.length === 0 ? binding.value : node;
}

/** The key in a pad: `bytes(b ^ 0x36 for b in key)`, `key.translate(table)`, `xor(key, pad)`, without the zeros that fill it up. */
function keyIn(node: Expression, scope: Scope, padsOf: PadsOf): Expression | undefined {
  const made = assigned(node, scope);
  if (isCallOf(made, 'bytes', 'bytearray') && made.args.length === 1) return keyIn(made.args[0]!.value, scope, padsOf);
  if (made.kind === 'Comprehension') {
    const [clause] = made.clauses;
    const isXor = made.element.kind === 'BinOp' && made.element.op === '^' && made.clauses.length === 1;
    if (!isXor || !clause || clause.conditions.length > 0) return undefined;
    return isCallOf(clause.iter, 'zip') ? keyAmong(clause.iter, padsOf) : unfilled(clause.iter);
  }
  if (made.kind !== 'Call') return undefined;
  if (made.func.kind === 'Attribute' && made.func.attr.name === 'translate') return unfilled(made.func.value);
  return made.args.length === 2 ? keyAmong(made, padsOf) : undefined;
}

/** `bytes(b ^ 0x36 for b in key)`. */
function isExactPad(node: Expression, key: Expression, pad: number, scope: Scope): boolean {
  const made = assigned(node, scope);
  const bytes = isCallOf(made, 'bytes', 'bytearray') && made.args.length === 1 ? made.args[0]!.value : undefined;
  if (bytes?.kind !== 'Comprehension' || bytes.clauses.length !== 1 || bytes.element.kind !== 'BinOp') return false;
  const [{ target, iter }] = bytes.clauses as [(typeof bytes.clauses)[number]];
  const { op, left, right } = bytes.element;
  return op === '^' && isSame(left, target) && isNumber(assigned(right, scope), pad) && isSame(iter, key);
}

function keyAmong({ args }: Call, padsOf: PadsOf): Expression | undefined {
  const keys = args
    .map(argument => argument.value)
    .filter(value => {
      const { inner, outer } = padsOf(value);
      return !inner && !outer;
    });
  return keys.length === 1 ? unfilled(keys[0]!) : undefined;
}

function unfilled(node: Expression): Expression | undefined {
  if (node.kind === 'Call' && node.func.kind === 'Attribute' && node.func.attr.name === 'ljust')
    return unfilled(node.func.value);
  return node.kind === 'Name' || node.kind === 'Attribute' ? node : undefined;
}

/** True if every name in an expression is bound by the same at a later place. */
function meansTheSame(node: Expression, position: number, scope: Scope): boolean {
  if (node.kind === 'Name') {
    const here = resolveName(node.id, scope, node.start)?.bindings ?? [];
    const there = resolveName(node.id, scope, position)?.bindings ?? [];
    return here.length === there.length && here.every((binding, index) => binding === there[index]);
  }
  if (node.kind === 'Attribute') return meansTheSame(node.value, position, scope);
  if (node.kind === 'BinOp') return [node.left, node.right].every(side => meansTheSame(side, position, scope));
  if (node.kind === 'Call') {
    return [node.func, ...node.args.map(({ value }) => value)].every(inner => meansTheSame(inner, position, scope));
  }
  return node.kind === 'Str' || node.kind === 'Num';
}
