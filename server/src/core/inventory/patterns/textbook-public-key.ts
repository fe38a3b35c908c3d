import type { Call, Expression } from '../../syntax/python/ast.ts';
import type { CryptoUse } from '../crypto-use.ts';
import type { Place } from '../walk.ts';
import { nameOf, namesAround, purposeAt } from './naming.ts';
import type { Needle } from './needle.ts';
import { algorithmUse } from './pattern-use.ts';

/**
 * RSA and Diffie–Hellman as a textbook has them: `pow(message, e, n)` on a key, `pow(g, a, p)`. The same power is a primality
 * test and much other arithmetic; only names that plainly speak of keys and messages count.
 */
export function textbookPublicKey(node: Expression, place: Place): readonly CryptoUse[] {
  if (node.kind !== 'Call' || node.func.kind !== 'Name' || node.func.id !== 'pow') return [];
  if (node.args.length !== 3 || node.args.some(argument => argument.form !== 'positional')) return [];
  const around = namesAround(place.scope);
  if (around.some(name => MATHEMATICS.test(name))) return [];
  const [base, exponent, modulus] = node.args.map(argument => argument.value) as [Expression, Expression, Expression];
  const purpose = purposeAt(place);
  if (isRsa(base, exponent, modulus, purpose)) return [powerUse(node, 'RSA')];
  return isDiffieHellman(base, exponent, modulus, purpose) ? [powerUse(node, 'DH')] : [];
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
const PRIVATE = /^(a|b|x|y|k|r)$|(^|_)(private|priv|secret|private_key|priv_key|secret_key|exponent|alice|bob|key|x)$/;
const PEERS_PUBLIC =
  /(^|_)(public|pub|peer|their|other|remote|client|server|public_key|pub_key|pubkey)(_(public|pub|key|value|y))*$|^[ABYy]$/;
const DH_PURPOSE =
  /(^|_)(dh|dhe|ecdh|diffie|hellman|diffiehellman|el_?gamal|srp|key_?exchange|kex|shared|shared_(secret|key)|public(_?key)?|pub(_?key)?|private_?key|keypair|key_?pair|handshake|agreement|exchange)(_|$)/;

/** `pow(g, private, p)` and `pow(peer_public, private, p)`, where a name says what it is. */
function isDiffieHellman(
  base: Expression,
  exponent: Expression,
  modulus: Expression,
  purpose: readonly string[],
): boolean {
  const secret = nameOfPart(exponent);
  if (!PRIME.test(nameOfPart(modulus)) || !PRIVATE.test(secret)) return false;
  const says = purpose.some(name => DH_PURPOSE.test(name)) || /priv|secret/.test(secret);
  return says && (GENERATOR.test(nameOfPart(base)) || PEERS_PUBLIC.test(nameOfPart(base)));
}

export const POWER_NEEDLE: Needle = { word: 'pow', pattern: /\bpow\s*\(/ };
