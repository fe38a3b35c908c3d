import { resolveName } from '../../semantic/python/reaching.ts';
import type { Scope } from '../../semantic/python/scope.ts';
import type { Call, Expression, Name } from '../../syntax/python/ast.ts';
import type { CryptoUse } from '../crypto-use.ts';
import { lastNameOf } from '../function-names.ts';
import type { Place } from '../walk.ts';
import { holds, isCallOf, isNumber, isSame } from './expressions.ts';
import { nameOf, namesAround, purposeAt } from './naming.ts';
import type { Needle } from './needle.ts';
import { algorithmUse } from './pattern-use.ts';

/**
 * RSA and Diffie–Hellman as a textbook has them: `pow(message, e, n)` on a key, `pow(g, a, p)`. The same power is a primality
 * test and much other arithmetic; only names that plainly speak of keys and messages count.
 */
export function textbookPublicKey(node: Expression, place: Place): readonly CryptoUse[] {
  if (node.kind !== 'Call' || !isPower(node)) return [];
  if (node.args.length !== 3 || node.args.some(argument => argument.form !== 'positional')) return [];
  const around = namesAround(place.scope);
  if (around.some(name => MATHEMATICS.test(name))) return [];
  const [base, exponent, modulus] = node.args.map(argument => argument.value) as [Expression, Expression, Expression];
  const purpose = purposeAt(place);
  if (isRsa(base, exponent, modulus, purpose) || isRsaByRemainders(base, exponent, modulus, purpose))
    return [powerUse(node, 'RSA')];
  const isExchange =
    isInKnownGroup(base, exponent, modulus, place.scope) ||
    isDiffieHellman(base, exponent, modulus, purpose) ||
    isExchangeByLetters(base, exponent, modulus, place) ||
    (around.some(name => SRP.test(name)) && PRIME.test(nameOfPart(modulus)));
  if (!isExchange) return [];
  if (!purpose.some(name => DSA.test(name))) return [powerUse(node, 'DH')];
  return around.some(name => CHECKS.test(name)) ? [] : [powerUse(node, 'DSA')];
}

/** `pow`, and functions of that kind which stand in for it where it is slow: `powMod`, `gmpy2.powmod`. */
function isPower({ func }: Call): boolean {
  if (func.kind === 'Name' && func.id === 'pow') return true;
  return /^(pow_?mod|mod_?pow)$/i.test(lastNameOf(func) ?? '');
}

function powerUse(node: Call, algorithm: string): CryptoUse {
  return algorithmUse('key-agreement', 'hand-rolled-public-key', node, algorithm);
}

const MATHEMATICS =
  /prime|miller|rabin|fermat|primality|jacobi|legendre|residue|sqrt|tonelli|inverse|modinv|totient|ntt|fft|factor|pollard|lucas|composite|witness|euler|discrete_log/;

const RSA_EXPONENT =
  /^(\w+_)?(e|d|exp|exponent|public_exponent|private_exponent|pub_exp|priv_exp|pub_key|priv_key|ed)$/;
const RSA_MODULUS = /^(\w+_)?(n|modulus|mod|rsa_modulus)$/;
const MESSAGE =
  /(^|_)(m|c|msg|message|plaintext|plain|ciphertext|cipher|cipher_text|plain_text|text|sig|signature|digest|hash|hashed|padded|block|payload|encrypted|decrypted|encoded|em|blinded|x509_sig|character|char|byte|letter|ct|pt)(_(int|num|number|value|bytes|block))?$/;
const RSA_PURPOSE =
  /(^|_)(rsa|(en|de)crypt(ed|ion)?|sign(ature|ed)?|verify|unsign|cipher(text)?|plaintext|blind|unblind)(_|$)/;

function isRsa(base: Expression, exponent: Expression, modulus: Expression, purpose: readonly string[]): boolean {
  if (!RSA_EXPONENT.test(nameOfPart(exponent)) || !RSA_MODULUS.test(nameOfPart(modulus))) return false;
  // Two fields of one key: `key.e` and `key.n`.
  if (isFieldOfKey(exponent) && isFieldOfKey(modulus)) return true;
  return MESSAGE.test(nameOf(base)) || purpose.some(name => RSA_PURPOSE.test(name));
}

/** By the Chinese remainder theorem (RFC 8017, section 5.1.2): `pow(c, d % (p - 1), p)`, `pow(c, dp, p)`. */
function isRsaByRemainders(
  base: Expression,
  exponent: Expression,
  modulus: Expression,
  purpose: readonly string[],
): boolean {
  if (!/^(\w+_)?(p|q|prime_?[12])$/.test(nameOfPart(modulus))) return false;
  const isReduced =
    exponent.kind === 'BinOp' &&
    exponent.op === '%' &&
    /^(\w+_)?(d|private_exponent)$/.test(nameOfPart(exponent.left)) &&
    exponent.right.kind === 'BinOp' &&
    exponent.right.op === '-' &&
    isSame(exponent.right.left, modulus) &&
    isNumber(exponent.right.right, 1);
  if (isReduced) return true;
  const isRemainder = /^(\w+_)?(d_?[pq]|d_?m[pq]1|exponent_?[12])$/.test(nameOfPart(exponent));
  return isRemainder && (MESSAGE.test(nameOf(base)) || purpose.some(name => RSA_PURPOSE.test(name)));
}

/** `key.d`, `self.public_key.e`, `priv["d"]`. */
function isFieldOfKey(node: Expression): boolean {
  if (node.kind !== 'Attribute' && node.kind !== 'Subscript') return false;
  return /(^|_)(key|rsa|rsakey|pub|priv|public|private|pubkey|privkey|pk|sk)(_|$)/.test(nameOf(node.value));
}

function nameOfPart(node: Expression): string {
  return node.kind === 'Call' ? '' : nameOf(node);
}

const GENERATOR = /^(\w+_)?(g|gen|generator)$|(^|_)(dh|dhe|diffie)_(g|base|generator)$/;
const PRIME = /^(\w+_)?(p|prime|modulus|n|q)$/;
const PRIVATE =
  /^(a|b|x|y|k|r)$|(^|_)(private|priv|secret|private_key|priv_key|secret_key|exponent|alice|bob|key|x)(_int|_num|_number)?$/;
const PEERS_PUBLIC =
  /(^|_)(public|pub|peer|their|other|remote|client|server|alice|bob|public_key|pub_key|pubkey)(_(public|pub|key|value|y|int|num|number))*$|^[ABYy]$|^g_?[ab]$/;
const DSA = /(^|_)dsa(_?key)?(_|$)/;
/** That the parts of a key fit together is no use of it. */
const CHECKS = /(^|_)(check|validate)(_|$)/;
const SRP = /(^|_)srp(_|$)|^srp\d*(client|server|user|verifier|session)/;
const DH_PURPOSE =
  /(^|_)(dsa|dsa_?key|dh|dhe|ecdh|diffie|hellman|diffiehellman|el_?gamal|srp|key_?exchange|kex|shared|shared_(secret|key)|public(_?key)?|pub(_?key)?|private_?key|keypair|key_?pair|handshake|agreement|exchange)(_|$)/;

/** `pow(g, private, p)` and `pow(peer_public, private, p)`, where a name says what it is. */
function isDiffieHellman(
  base: Expression,
  exponent: Expression,
  modulus: Expression,
  purpose: readonly string[],
): boolean {
  const secret = nameOfPart(exponent);
  if (!PRIME.test(nameOfPart(modulus)) || !PRIVATE.test(secret)) return false;
  const says =
    purpose.some(name => DH_PURPOSE.test(name)) ||
    /priv|secret/.test(secret) ||
    /^(\w+_)?dh_?(p|prime|modulus)$/.test(nameOfPart(modulus));
  return says && (GENERATOR.test(nameOfPart(base)) || PEERS_PUBLIC.test(nameOfPart(base)));
}

/**
 * The letters of RFC 2631 and RFC 5054, all at once: `A = pow(g, a, p)`, `g_b = pow(g, b, p)`, and a power of such a `g_b`
 * by an `a` or what begins with it.
 */
function isExchangeByLetters(base: Expression, exponent: Expression, modulus: Expression, place: Place): boolean {
  if (!PRIME.test(nameOfPart(modulus)) || (exponent.kind !== 'Name' && exponent.kind !== 'Attribute')) return false;
  const secret = lastNameOf(exponent) ?? '';
  if (/^g_?[ab]$/.test(lastNameOf(base) ?? '')) return /^[ab](_\w+)?$/.test(secret);
  const { statement } = place;
  const target = statement.kind === 'Assign' && statement.targets.length === 1 ? statement.targets[0]! : undefined;
  const result = (target && lastNameOf(target)) ?? '';
  if (lastNameOf(base) !== 'g' || !/^[ab]$/.test(secret)) return false;
  return result === secret.toUpperCase() || result === `g_${secret}` || result === `g${secret}`;
}

const GROUP_NAME = /^(\w+_)?(modp|ffdhe|oakley)(_\w+|\d+)?$/;

/** Where the primes of well-known groups begin: RFC 2409, section 6, with RFC 3526; RFC 7919, appendix A; RFC 5054, appendix A. */
const GROUP_PRIME =
  /^(ffffffffffffffffc90fdaa22168c234|ffffffffffffffffadf85458a2bb4a9a|ac6bdb41324a9a9b|eeaf0ab9adb38dd6)/;

/** `pow(2, secret, MODP_2048)`: a power of a written generator modulo a prime that is there for key exchange alone. */
function isInKnownGroup(base: Expression, exponent: Expression, modulus: Expression, scope: Scope): boolean {
  if (base.kind !== 'Num' || exponent.kind === 'Num' || holds(exponent, node => isSame(node, modulus))) return false;
  if (modulus.kind !== 'Name' && modulus.kind !== 'Attribute') return false;
  return GROUP_NAME.test(nameOf(modulus)) || (modulus.kind === 'Name' && isGroupPrime(modulus, scope));
}

function isGroupPrime({ id, start }: Name, scope: Scope): boolean {
  const [binding, ...others] = resolveName(id, scope, start)?.bindings ?? [];
  if (binding?.kind !== 'assignment' || others.length > 0) return false;
  const { value } = binding;
  const digits = isCallOf(value, 'int') ? value.args[0]?.value : value;
  if (digits?.kind === 'Num') return GROUP_PRIME.test(digits.hex ?? '');
  return digits?.kind === 'Str' && GROUP_PRIME.test(digits.value.replace(/^0x|[\s_:]/gi, '').toLowerCase());
}

export const POWER_NEEDLES: readonly Needle[] = [
  { word: 'pow', pattern: /\b(?:mod_?)?pow(?:_?[mM]od)?\s*\(/ },
  { word: 'Pow', pattern: /\bmodPow\s*\(/ },
];
