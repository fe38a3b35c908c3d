import type { Expression } from '../../syntax/python/ast.ts';
import type { CryptoUse } from '../crypto-use.ts';
import { holds, isCallOf } from './expressions.ts';
import type { HashCall } from './hash-calls.ts';
import { type Part, valuesAmong } from './hashed-data.ts';
import { hmacInPlaceOf } from './hmac-rewrite.ts';
import { nameOf, purposeAt } from './naming.ts';
import { patternUse } from './pattern-use.ts';

/**
 * A hash over a secret joined to a message, standing in for a MAC: `sha256(secret + message)`, also where the two are fed one
 * after the other. A name that plainly says "authentication secret" is enough; a `key` or `token` has other, common meanings
 * (cache keys, salted identifiers), and counts where the result is called a signature, or where it is joined as `&key=…`.
 * It is found where the hash object is made; a secret that is fed to it last, where that is done.
 */
export function secretPrefixMac(hashed: HashCall): readonly CryptoUse[] {
  const { call, use, place, parts } = hashed;
  const values = valuesAmong(parts).filter(value => !isLength(value));
  if (values.length < 2) return [];
  const purpose = purposeAt(place);
  const signs = purpose.some(name => SIGNATURE.test(name) && !/_keys?$/.test(name));
  if (!signs && purpose.some(name => OTHER_PURPOSE.test(name))) return [];
  const isEncrypted = values.some(value => CIPHERTEXT.test(nameOf(value)));
  const isSecret = (index: number): boolean => {
    const name = nameOfSecret(values[index]!);
    return (
      SECRET.test(name) ||
      (DERIVED.test(name) && isEncrypted) ||
      (WEAK_SECRET.test(name) && (signs || isKeyOfQuery(parts, index)))
    );
  };
  const secrets = values.map((_, index) => isSecret(index));
  // SSH and others hash the secret of a key exchange with all that was exchanged.
  if (values.length > 4 && values.some(value => /shared_(key|secret)$/.test(nameOf(value)))) return [];
  if (secrets.every(Boolean) || !(secrets[0] || secrets.at(-1))) return [];
  const secretNodes = new Set(values.filter((_, index) => secrets[index]));
  const asHmac = hmacInPlaceOf(hashed, node => secretNodes.has(node));
  const isFedLast = !secrets[0] && hashed.updates.length > 0;
  const found = patternUse(
    'mac',
    'secret-prefix-mac',
    isFedLast ? hashed.updates.at(-1)! : call,
    use.facets.digest ? { digest: use.facets.digest } : {},
  );
  return [asHmac ? { ...found, asHmac } : found];
}

/** The name of a key that is cut, or held by an object that is named after it: `auth_key.key[88:120]`. */
function nameOfSecret(node: Expression): string {
  if (node.kind === 'Subscript' && node.indices[0]?.kind === 'Slice') return nameOfSecret(node.value);
  const name = nameOf(node);
  return node.kind === 'Attribute' && name === 'key' ? nameOf(node.value) || name : name;
}

/** The length of what follows, which some put before each part: `pack(">Q", len(key))`. */
function isLength(node: Expression): boolean {
  return isCallOf(node, 'pack', 'to_bytes') && holds(node, inner => isCallOf(inner, 'len'));
}

/** A key that came out of a derivation, and what it encrypted: together, they are a code for the ciphertext. */
const DERIVED = /(^|_)derived_?key$/;
const CIPHERTEXT = /(^|_)(cipher_?(text|message|bytes|data)|encrypted(_(data|text|message|bytes))?)$/;

/** Names, plain, that say "authentication secret" by themselves. */
export const SECRET =
  /(^|_)(secret|secret_?key|secret_?token|sign(ing)?_?(key|secret)|shared_?(key|secret)|api_?secret|mac_?key|hmac_?(key|secret)|auth_?(key|secret)|webhook_?(secret|key)|client_?secret|app_?secret|consumer_?secret|partner_?(key|secret)|merchant_?(key|secret)|secret_?access_?key|pepper)$/;

const WEAK_SECRET = /(^|_)(key|api_?key|app_?key|private_?key|access_?key|access_?token|auth_?token|token|salt)$|^k$/;

const SIGNATURE =
  /(^|_)(sign|signs|signed|signing|signer|signature|signatures|sig|mac|hmac|auth_?code|authenticat(e|or|ion)|verify_?sign(ature)?|webhook)(_|$)/;

const OTHER_PURPOSE =
  /cache|etag|dedup|fingerprint|memo|bucket|shard|checksum|file_?name|path|(^|_)(uid|uuid|cid|identifier|slug|color|colour)$/;

/** `params + "&key=" + api_key`: how requests are signed whose parameters are sorted. */
function isKeyOfQuery(parts: readonly Part[], index: number): boolean {
  let value = -1;
  for (const [place, part] of parts.entries()) {
    if (part.kind === 'value' && ++value === index) {
      const before = parts[place - 1];
      return before?.kind === 'text' && /(^|[&?;|])(app_?)?(key|secret|sk)=$/i.test(before.value);
    }
  }
  return false;
}
