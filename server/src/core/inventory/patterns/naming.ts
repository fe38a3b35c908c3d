import type { Scope } from '../../semantic/python/scope.ts';
import type { Call, Expression } from '../../syntax/python/ast.ts';
import { lastNameOf } from '../function-names.ts';
import type { Place } from '../walk.ts';

/** A name in small letters, its words joined by `_`, however it is spelled: `apiSecret`, `API_SECRET` and `api-secret` are `api_secret`. */
export function plainName(name: string): string {
  if (PLAIN.test(name)) return name;
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '_')
    .replace(/^_+|_+$/g, '');
}

/** Most names are plain as they stand. */
const PLAIN = /^[a-z\d]+(?:_[a-z\d]+)*$/;

/**
 * The plain name under which a value is known, through conversions and look-ups: `secret` of `secret.encode()`, of
 * `bytes(secret, "utf-8")`, of `config["secret"]` and of `os.environ.get("SECRET")`. Empty if it has none.
 */
export function nameOf(node: Expression): string {
  switch (node.kind) {
    case 'Name':
      return plainName(node.id);
    case 'Attribute':
      return plainName(node.attr.name);
    case 'Subscript':
      return node.indices[0]?.kind === 'Str' ? plainName(node.indices[0].value) : '';
    case 'Await':
      return nameOf(node.value);
    case 'BoolOp':
      return nameOf(node.values[0]!);
    case 'Call':
      return nameOfCall(node);
    default:
      return '';
  }
}

/** Methods that give their receiver in another form. */
const CONVERSIONS = new Set(['encode', 'decode', 'strip', 'rstrip', 'lower', 'upper', 'hex', 'get_secret_value']);

/** Methods and functions that look a value up by a name. */
const LOOK_UPS = new Set(['get', 'getenv', 'get_str', 'config', 'env', 'pop']);

function nameOfCall({ func, args }: Call): string {
  const callee = lastNameOf(func) ?? '';
  const first = args[0]?.value;
  if (func.kind === 'Attribute' && CONVERSIONS.has(callee)) return nameOf(func.value);
  if (LOOK_UPS.has(callee)) return first?.kind === 'Str' ? plainName(first.value) : '';
  return first ? nameOf(first) : plainName(callee);
}

/** The plain names that say what a place is for: of the functions and classes around it, and of what is assigned there. */
export function purposeAt({ scope, statement }: Place): readonly string[] {
  const targets = statement.kind === 'Assign' ? statement.targets : [];
  return [...targets.map(nameOf), ...namesAround(scope)].filter(name => name !== '');
}

/** The plain names of the functions and classes around a scope, innermost first. */
export function namesAround(scope: Scope): readonly string[] {
  const names: string[] = [];
  for (let current: Scope | undefined = scope; current; current = current.parent) {
    const { node } = current;
    if (node?.kind === 'FunctionDef' || node?.kind === 'ClassDef') names.push(plainName(node.name.name));
  }
  return names;
}

/** The function whose code runs in a scope, or the class or module around it. */
export function runningScope(scope: Scope): Scope {
  let current = scope;
  while (current.parent && (current.kind === 'lambda' || current.kind === 'comprehension')) current = current.parent;
  return current;
}

const KEY =
  /(^|_)(key|keys|xorkey|secret|password|passwd|pwd|passphrase|passcode|keystream|key_?(bytes|stream|str|string|chars?|data|list|array|int|ord|material))$|^(k|pw)$|^key_?\d?$/;

/** Keys of tables, and the mask of a WebSocket frame (RFC 6455, section 5.3). */
const OTHER_KEY =
  /(^|_)(cache|dict|sort|primary|foreign|public|index|partition|row|object|lookup|map|zobrist|mask|masking|hash|param|field|group)(_|$)/;

/** True if a plain name says "key of a cipher". */
export function saysKey(name: string): boolean {
  return KEY.test(name) && !OTHER_KEY.test(name);
}

const PASSWORD = /(^|_)(password|passwd|passphrase|passcode|pwd|password_?(bytes|str|string|plain)|pass_?phrase)$|^pw$/;
const HASHED = /(^|_)(hash|hashed|encrypted|enc|salted|digest|stored)(_|$)/;

/** True if a plain name says "password, in the clear". */
export function saysPassword(name: string): boolean {
  return PASSWORD.test(name) && !HASHED.test(name);
}

const ENCRYPTS = /(^|_)(en|de)?(crypt|cipher|encipher|decipher|encryption|decryption|crypter|encrypted|decrypted)(_|$)/;

/** True if a plain name says that something is encrypted or decrypted. */
export function saysEncryption(name: string): boolean {
  return ENCRYPTS.test(name);
}
