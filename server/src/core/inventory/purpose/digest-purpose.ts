import type { BoundModule } from '../../semantic/python/scope.ts';
import type { Call, Expression } from '../../syntax/python/ast.ts';
import type { TextRange } from '../../text/range.ts';
import type { CryptoUse, Purpose, ServedPurpose } from '../crypto-use.ts';
import { lastNameOf } from '../function-names.ts';
import { classAround, functionAround, isSelf, ModuleReads, type Standing } from './module-reads.ts';
import {
  fetches,
  isTransferTag,
  namesExpectedDigest,
  purposeOfHolder,
  purposeOfInput,
  purposeOfMaker,
  purposeOfOpposite,
} from './purpose-names.ts';

/**
 * The uses, plain digests told what their value plainly serves as: followed through variables, `self`, and the functions of the
 * module that hand it back, to where it is compared, stored or taken as a key. What is not recognised is left alone: cache keys,
 * entity tags, file names and identifiers.
 */
export function withPurposes(module: BoundModule, uses: readonly CryptoUse[]): readonly CryptoUse[] {
  if (!uses.some(isDigestCall)) return uses;
  const reads = new ModuleReads(module);
  const keyed = new Set(uses.filter(takesKey).map(({ range }) => keyOf(range)));
  return uses.map(use => {
    const origin = isDigestCall(use) ? reads.callAt(use.range) : undefined;
    const servesAs = origin && new Pursuit(reads, keyed, origin).purpose();
    return servesAs ? { ...use, servesAs } : use;
  });
}

function isDigestCall({ kind, role, probe }: CryptoUse): boolean {
  return kind === 'call' && role === 'digest' && !probe;
}

function takesKey({ kind, role }: CryptoUse): boolean {
  return kind === 'call' && (role === 'mac' || role === 'cipher' || role === 'encrypt' || role === 'decrypt');
}

/** How many variables and functions a value is followed through. */
const MAXIMUM_HOPS = 4;

/** Methods that give the digest, or the same value in another form. */
const SAME_VALUE_METHODS = new Set([
  'digest',
  'hexdigest',
  'copy',
  'encode',
  'decode',
  'hex',
  'upper',
  'lower',
  'strip',
  'rstrip',
]);

const SAME_VALUE_FUNCTIONS =
  /^(str|bytes|bytearray|(url_?safe_|standard_)?b(16|32|64)_?encode|hexlify|encodebytes|(force|smart|ensure|to)_(str|text|bytes|native)|b2a_hex)$/;

const COMPARES_IN_CONSTANT_TIME = new Set([
  'compare_digest',
  'constant_time_compare',
  'safe_str_cmp',
  'constant_time_bytes_eq',
  'bytes_eq',
]);

/** Constructors whose first argument is a key, by their names in `cryptography` and pycryptodome. */
const KEY_TAKERS =
  /^(Fernet|AES|AES128|AES256|AESGCM|AESGCMSIV|AESCCM|AESSIV|AESOCB3|TripleDES|ChaCha20|ChaCha20Poly1305|ARC4|Blowfish)$/;

/** Follows the value of one digest. */
class Pursuit {
  readonly #reads: ModuleReads;
  readonly #keyed: ReadonlySet<string>;
  readonly #origin: Standing;
  readonly #seen = new Set<Expression>();

  /** @param keyed the calls that take a key, by their place */
  constructor(reads: ModuleReads, keyed: ReadonlySet<string>, origin: Standing) {
    this.#reads = reads;
    this.#keyed = keyed;
    this.#origin = origin;
  }

  purpose(): ServedPurpose | undefined {
    const { node } = this.#origin;
    return (node.kind === 'Call' ? purposeOfArguments(node) : undefined) ?? this.#follow(this.#origin, MAXIMUM_HOPS);
  }

  #follow(standing: Standing, hops: number): ServedPurpose | undefined {
    const { node, parent } = standing;
    if (this.#seen.has(node)) return undefined;
    this.#seen.add(node);
    if (!parent) return this.#inStatement(standing, hops);
    const onward = () => this.#followNode(parent, hops);
    switch (parent.kind) {
      case 'Attribute':
        return this.#method(parent, hops);
      case 'Call':
        return node === parent.func ? undefined : this.#argument(node, parent, hops);
      case 'Subscript':
        return parent.value === node ? onward() : undefined;
      case 'IfExp':
        return parent.test === node ? undefined : onward();
      case 'BinOp':
        return parent.op === '+' || parent.op === '%' ? onward() : undefined;
      case 'JoinedStr':
      case 'Tuple':
      case 'BoolOp':
      case 'NamedExpr':
      case 'Await':
        return onward();
      case 'Compare':
        return parent.ops.every(op => op === '==' || op === '!=')
          ? this.#compared(standing, parent.operands)
          : undefined;
      case 'Dict': {
        const key = parent.entries.find(entry => entry.value === node)?.key;
        return key?.kind === 'Str' ? evidence(purposeOfHolder(key.value), key) : undefined;
      }
      default:
        return undefined;
    }
  }

  #followNode(node: Expression, hops: number): ServedPurpose | undefined {
    const standing = this.#reads.standing(node);
    return standing && this.#follow(standing, hops);
  }

  /** `….hexdigest()`, `….update(password)`. */
  #method(attribute: Expression & { kind: 'Attribute' }, hops: number): ServedPurpose | undefined {
    const call = this.#reads.standing(attribute)?.parent;
    if (call?.kind !== 'Call' || call.func !== attribute) return undefined;
    if (attribute.attr.name === 'update') return this.#updates(attribute.value, call);
    return SAME_VALUE_METHODS.has(attribute.attr.name) ? this.#followNode(call, hops) : undefined;
  }

  /** What all calls of `update` on one object hash together. */
  #updates(hasher: Expression, call: Call): ServedPurpose | undefined {
    const own = purposeOfArguments(call);
    const standing = own && hasher.kind === 'Name' ? this.#reads.standing(hasher) : undefined;
    if (!standing || hasher.kind !== 'Name') return own;
    const updates = this.#reads.updatesOf(hasher, standing.place.scope);
    return updates.every(update => update.args.every(({ value }) => isPassword(value) || isBesidePassword(value)))
      ? own
      : undefined;
  }

  #argument(node: Expression, call: Call, hops: number): ServedPurpose | undefined {
    const name = lastNameOf(call.func) ?? '';
    const index = call.args.findIndex(argument => argument.value === node);
    const argument = call.args[index];
    if (COMPARES_IN_CONSTANT_TIME.has(name)) {
      const other = call.args.find(one => one !== argument);
      if (this.#isTransfer(node, other ? [nameOf(other.value)] : [])) return undefined;
      return evidence((other && purposeOfOpposite(nameOf(other.value))) ?? 'signature', call);
    }
    if (SAME_VALUE_FUNCTIONS.test(name)) return this.#followNode(call, hops);
    const asKey = argument?.name ? argument.name.name === 'key' : index === 0 && argument?.form === 'positional';
    if (asKey && (this.#keyed.has(keyOf(call)) || takesKeyFirst(call.func))) return evidence('key', call);
    return argument?.name && evidence(purposeOfHolder(argument.name.name), argument);
  }

  #compared({ node, place }: Standing, operands: readonly Expression[]): ServedPurpose | undefined {
    const names = operands.filter(operand => operand !== node).map(nameOf);
    if (this.#isTransfer(node, names)) return undefined;
    const at = { start: operands[0]!.start, end: operands.at(-1)!.end };
    for (const name of names) {
      const purpose = purposeOfOpposite(name);
      if (purpose) return evidence(purpose, at);
    }
    const isDownload = names.some(namesExpectedDigest) && [place, this.#origin.place].some(one => this.#downloads(one));
    return isDownload ? evidence('download', at) : undefined;
  }

  /** True where a tag of a transfer is compared, by its name or that of the function around. */
  #isTransfer(node: Expression, names: readonly string[]): boolean {
    const standing = this.#reads.standing(node);
    const around = standing && functionAround(standing.place.scope);
    return names.some(isTransferTag) || (around !== undefined && isTransferTag(around.name.name));
  }

  /** True in a function that fetches something, or says that it does. */
  #downloads({ scope }: Standing['place']): boolean {
    const around = functionAround(scope);
    if (!around) return false;
    return /(^|_)(download|fetch)/.test(around.name.name) || this.#reads.callsIn(around).some(fetchesFromNetwork);
  }

  #inStatement({ node, place: { statement, scope } }: Standing, hops: number): ServedPurpose | undefined {
    if (statement.kind === 'Assign' && statement.value === node) {
      for (const target of statement.targets) {
        const found = evidence(purposeOfHolder(nameOf(target)), target) ?? this.#assigned(target, scope, hops);
        if (found) return found;
      }
    }
    if (statement.kind !== 'Return' || statement.value !== node) return undefined;
    const around = functionAround(scope);
    if (!around) return undefined;
    return evidence(purposeOfMaker(around.name.name), around.name) ?? this.#each(this.#reads.callersOf(around), hops);
  }

  #assigned(target: Expression, scope: Standing['place']['scope'], hops: number): ServedPurpose | undefined {
    if (target.kind === 'Name') return this.#each(this.#reads.readsOf(target.id, scope, target.start), hops);
    const owner = target.kind === 'Attribute' && isSelf(target.value, scope) ? classAround(scope) : undefined;
    if (!owner || target.kind !== 'Attribute') return undefined;
    return this.#each(this.#reads.attributeReads(target.attr.name, owner), hops);
  }

  #each(standings: readonly Standing[], hops: number): ServedPurpose | undefined {
    if (hops === 0) return undefined;
    for (const standing of standings) {
      const found = this.#follow(standing, hops - 1);
      if (found) return found;
    }
    return undefined;
  }
}

function evidence(purpose: Purpose | undefined, { start, end }: TextRange): ServedPurpose | undefined {
  return purpose && { purpose, at: { start, end } };
}

/** A password is hashed: it alone, or joined with what is stored beside it. A connection's password among its address is a key of a pool. */
function purposeOfArguments(call: Call): ServedPurpose | undefined {
  for (const { value, form } of call.args) {
    if (form !== 'positional') continue;
    if (isPassword(value)) return evidence('password-hash', value);
  }
  return undefined;
}

function isPassword(value: Expression): boolean {
  return joinedNames(value).some(name => purposeOfInput(name)) && isBesidePassword(value);
}

/** What is hashed with a password where passwords are stored or asked for; the address of a connection is none of it. */
function isBesidePassword(value: Expression): boolean {
  return joinedNames(value).every(name => purposeOfInput(name) || BESIDE_PASSWORD.test(name));
}

const BESIDE_PASSWORD =
  /(^|_)(salt|user|username|login|email|realm|nonce|cnonce|challenge|seed|iterations|rounds|i|pepper)$/i;

/** The names that a text is joined from; constants are left out. */
function joinedNames(node: Expression): readonly string[] {
  switch (node.kind) {
    case 'BinOp':
      return [...joinedNames(node.left), ...joinedNames(node.right)];
    case 'Tuple':
      return node.elements.flatMap(joinedNames);
    case 'JoinedStr':
      return node.parts.flatMap(part => (typeof part === 'string' ? [] : joinedNames(part)));
    case 'Str':
    case 'Num':
      return [];
    case 'Call':
      if (node.func.kind === 'Attribute' && node.func.attr.name === 'encode') return joinedNames(node.func.value);
      if (node.func.kind === 'Attribute' && node.func.attr.name === 'format' && node.func.value.kind === 'Str')
        return node.args.flatMap(argument => joinedNames(argument.value));
      return node.func.kind === 'Name' && node.args.length > 0 ? joinedNames(node.args[0]!.value) : [nameOf(node)];
    default:
      return [nameOf(node)];
  }
}

/** What an expression is called where it is read: the last name of `request.headers.get("X-Signature").lower()`. */
function nameOf(node: Expression): string {
  switch (node.kind) {
    case 'Name':
      return node.id;
    case 'Attribute':
      return node.attr.name;
    case 'Subscript':
      return node.indices[0]?.kind === 'Str' ? node.indices[0].value : nameOf(node.value);
    case 'Call': {
      const [first] = node.args;
      if (lastNameOf(node.func) === 'get' && first?.value.kind === 'Str') return first.value.value;
      const method = node.func.kind === 'Attribute' ? node.func.attr.name : '';
      if (SAME_VALUE_METHODS.has(method) && node.func.kind === 'Attribute') return nameOf(node.func.value);
      return lastNameOf(node.func) ?? '';
    }
    default:
      return '';
  }
}

/** `AES.new(key)`, `algorithms.AES(key)`, `Fernet(key)`. */
function takesKeyFirst(callee: Expression): boolean {
  const name = lastNameOf(callee) ?? '';
  return KEY_TAKERS.test(name === 'new' && callee.kind === 'Attribute' ? (lastNameOf(callee.value) ?? '') : name);
}

function fetchesFromNetwork({ func }: Call): boolean {
  const name = lastNameOf(func) ?? '';
  const owner = func.kind === 'Attribute' ? lastNameOf(func.value) : undefined;
  return fetches(name) || ((name === 'get' || name === 'request') && (owner === 'requests' || owner === 'httpx'));
}

function keyOf({ start, end }: TextRange): string {
  return `${start}:${end}`;
}
