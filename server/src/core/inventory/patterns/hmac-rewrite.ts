import { resolveName } from '../../semantic/python/reaching.ts';
import type { BoundModule, Scope } from '../../semantic/python/scope.ts';
import type { Call, Expression, Statement } from '../../syntax/python/ast.ts';
import { rangeOf, type TextRange } from '../../text/range.ts';
import type { CryptoUse, HmacModule, HmacPiece, HmacRewrite } from '../crypto-use.ts';
import type { Place } from '../walk.ts';
import { operandsOf } from './expressions.ts';
import type { HashCall } from './hash-calls.ts';
import { hmacParts, type PadsOf } from './hmac-parts.ts';
import { isNormalizedKey } from './normalized-key.ts';

type Rewritten = Pick<HmacRewrite, 'key' | 'message' | 'removed'>;

/**
 * How `hmac.new` would be called in place of a hash over a secret and a message; nothing where what is written does not fall
 * into a key and a message.
 * @param isSecret tells the expressions that are the secret
 */
export function hmacInPlaceOf(hashed: HashCall, isSecret: (node: Expression) => boolean): HmacRewrite | undefined {
  const { call, use, place } = hashed;
  const digest = digestIn(call, use.symbol);
  const module = hmacModuleAt(place.scope, call.start);
  if (use.library !== 'hashlib' || !digest || !module) return undefined;
  const rewritten =
    hashed.updates.length > 0 ? ofUpdates(hashed, isSecret) : hashed.data && ofData(hashed.data, isSecret);
  return rewritten && { range: rangeOf(call.start, call.end), digest, module, ...rewritten };
}

/** How `hmac.new` would be called in place of HMAC that is written out in one expression. */
export function hmacOfParts(call: Call, use: CryptoUse, { scope }: Place, padsOf: PadsOf): HmacRewrite | undefined {
  const digest = digestIn(call, use.symbol);
  const module = hmacModuleAt(scope, call.start);
  const data = call.args.at(-1)?.value;
  if (use.library !== 'hashlib' || !digest || !module || !data) return undefined;
  const parts = hmacParts(data, call, scope, padsOf);
  if (!parts) return undefined;
  const [term, ...others] = use.facets.digest ?? [];
  const isIdentical =
    others.length === 0 && parts.isExact && isNormalizedKey(parts.key, scope, String(term?.value), call.func);
  return {
    range: rangeOf(call.start, call.end),
    digest,
    module,
    key: piece([parts.key], undefined),
    message: piece(parts.message, undefined),
    removed: [],
    ...(isIdentical && { isIdentical }),
  };
}

/** Where the call names its digest: its callee, or the first argument of `hashlib.new`. */
function digestIn(call: Call, symbol: string): TextRange | undefined {
  // What else the call is given (`usedforsecurity`) would be lost.
  const extra =
    call.args.length > (symbol === 'hashlib.new' ? 2 : 1) || call.args.some(({ form }) => form !== 'positional');
  if (extra) return undefined;
  const { start, end } = symbol === 'hashlib.new' ? call.args[0]!.value : call.func;
  return { start, end };
}

/** `secret + message`, `(secret + message).encode()`, `f"{secret}{message}".encode()`; the secret may stand last. */
function ofData(data: Expression, isSecret: (node: Expression) => boolean): Rewritten | undefined {
  const encoded = data.kind === 'Call' && data.func.kind === 'Attribute' && data.func.attr.name === 'encode';
  const inner = encoded ? (data.func as Expression & { kind: 'Attribute' }).value : data;
  const suffix = encoded ? rangeOf((data.func as Expression & { kind: 'Attribute' }).attr.start, data.end) : undefined;
  if (inner.kind === 'JoinedStr') {
    const fields = inner.parts.filter(part => typeof part !== 'string');
    const isFirst = typeof inner.parts[0] !== 'string' && isSecret(inner.parts[0]!);
    const isLast = typeof inner.parts.at(-1) !== 'string' && isSecret(inner.parts.at(-1) as Expression);
    if (!suffix || isFirst === isLast || fields.length + (inner.parts.length - fields.length) < 2) return undefined;
    const field = (isFirst ? inner.parts[0] : inner.parts.at(-1)) as Expression;
    const text = rangeOf(inner.start, inner.end);
    const at = rangeOf(field.start, field.end);
    return {
      key: { kind: 'field', text, field: at, suffix },
      message: { kind: isFirst ? 'behind-field' : 'before-field', text, field: at, suffix },
      removed: [],
    };
  }
  const operands = operandsOf(inner, '+');
  const isFirst = isSecret(operands[0]!);
  if (operands.length < 2 || isFirst === isSecret(operands.at(-1)!)) return undefined;
  const key = isFirst ? operands[0]! : operands.at(-1)!;
  const rest = isFirst ? operands.slice(1) : operands.slice(0, -1);
  return { key: piece([key], suffix), message: piece(rest, suffix), removed: [] };
}

function piece(operands: readonly Expression[], suffix: TextRange | undefined): HmacPiece {
  const text = rangeOf(operands[0]!.start, operands.at(-1)!.end);
  return {
    kind: 'operands',
    text,
    isSimple: operands.length === 1 && isSimple(operands[0]!),
    ...(suffix && { suffix }),
  };
}

function isSimple(node: Expression): boolean {
  return ['Name', 'Attribute', 'Subscript', 'Call', 'Str', 'JoinedStr'].includes(node.kind);
}

/** `h = sha256(secret); h.update(message)`, and the secret fed by an `update` of its own, first or last. */
function ofUpdates(
  { data, updates, updateStatements }: HashCall,
  isSecret: (node: Expression) => boolean,
): Rewritten | undefined {
  const fed = updates.map(update => update.args[0]!.value);
  const all = [...(data ? [data] : []), ...fed];
  const secrets = all.filter(isSecret);
  if (secrets.length !== 1) return undefined;
  const [secret] = secrets;
  if (data === secret) return { key: piece([secret!], undefined), removed: [] };
  const index = fed.indexOf(secret!);
  const statement = updateStatements[index];
  if (!statement || (all[0] !== secret && all.at(-1) !== secret)) return undefined;
  const message = data ? { message: piece([data], undefined) } : {};
  return { key: piece([secret!], undefined), ...message, removed: [rangeOf(statement.start, statement.end)] };
}

/** What the module `hmac` is called at a place, or where it may be imported. */
function hmacModuleAt(scope: Scope, position: number): HmacModule | undefined {
  const { home } = scope;
  for (const [name, bindings] of home.moduleScope.bindings) {
    const isHmac = bindings.every(binding => binding.kind === 'import' && binding.module === 'hmac');
    if (isHmac && bindings.length > 0 && resolveName(name, scope, position)?.scope === home.moduleScope)
      return { name };
  }
  const name = ['hmac', '_hmac'].find(candidate => isFree(candidate, scope, position));
  const after = name === undefined ? undefined : importBefore(home, position);
  return name !== undefined && after ? { name, importAfter: rangeOf(after.start, after.end) } : undefined;
}

function isFree(name: string, scope: Scope, position: number): boolean {
  return !resolveName(name, scope, position) && !scope.home.moduleScope.bindings.has(name);
}

/** The import of hashlib at the top of the module, or else its last import there that stands before a place. */
function importBefore({ tree }: BoundModule, position: number): Statement | undefined {
  const imports = tree.body.filter(
    statement => (statement.kind === 'Import' || statement.kind === 'ImportFrom') && statement.end < position,
  );
  return (
    imports.find(statement => statement.kind === 'Import' && statement.names[0]?.name.name === 'hashlib') ??
    imports.at(-1)
  );
}
