import type { OpensslVersion } from '../../policy/types.ts';
import { isAtLeast } from './booleans.ts';
import type { TlsAbilities } from './tls-cipher-string.ts';

/** Groups that a FIPS module offers to TLS, in lower case, with their other names. */
const MODULE_GROUPS = new Set(
  [
    'secp256r1 P-256 prime256v1 secp384r1 P-384 secp521r1 P-521 ffdhe2048 ffdhe3072 ffdhe4096 ffdhe6144 ffdhe8192',
    'secp192r1 P-192 prime192v1 secp224r1 P-224 sect163k1 K-163 sect163r2 B-163 sect233k1 K-233 sect233r1 B-233',
    'sect283k1 K-283 sect283r1 B-283 sect409k1 K-409 sect409r1 B-409 sect571k1 K-571 sect571r1 B-571',
  ]
    .join(' ')
    .toLowerCase()
    .split(' '),
);

/** Since 3.5, in the module and in the default provider. */
const POST_QUANTUM_GROUPS = new Set(
  'mlkem512 mlkem768 mlkem1024 x25519mlkem768 secp256r1mlkem768 secp384r1mlkem1024'.split(' '),
);

/** Groups of the default provider alone. */
const OTHER_GROUPS = new Set(
  [
    'x25519 x448 brainpoolP256r1 brainpoolP384r1 brainpoolP512r1 brainpoolP256r1tls13 brainpoolP384r1tls13',
    'brainpoolP512r1tls13 secp256k1 secp224k1 secp192k1 secp160k1 secp160r1 secp160r2 sect163r1 sect193r1 sect193r2 sect239k1',
  ]
    .join(' ')
    .toLowerCase()
    .split(' '),
);

/**
 * Keys on them are algorithms of their own: approved ones of a module before 3.4, which has them in its list of groups; later ones
 * have them as unapproved (CHANGES, 3.3 to 3.4) and leave the listing to the default provider (measured on 3.1.2 and 3.5.9).
 */
const MONTGOMERY = /^x(?:25519|448)$/;

/**
 * The first element that makes OpenSSL refuse a list of groups (SSL_CONF_cmd(3)), or undefined. Since 3.3 `?` lets an unknown
 * group pass; since 3.5 there are tuples (`/`), key shares (`*`), removal (`-`) and lists with a name (`DEFAULT`).
 */
export function refusedGroup(list: string, openssl: OpensslVersion, abilities: TlsAbilities): string | undefined {
  const hasTuples = isAtLeast(openssl, '3.5');
  if (hasTuples && list.trim() === '') return undefined;
  const elements = list.split(hasTuples ? /[:/]/ : ':').map(element => element.trim());
  return elements.find(element => {
    const [, prefix = '', name = ''] = /^([?*-]*)(.*)$/s.exec(element)!;
    if (!allowedPrefix(prefix, openssl)) return true;
    if (hasTuples && /^default(_[a-z0-9]+)?$/i.test(name)) return /[?-]/.test(prefix);
    if (name === '') return true;
    return !prefix.includes('?') && !hasGroup(name, abilities);
  });
}

function allowedPrefix(prefix: string, openssl: OpensslVersion): boolean {
  if (isAtLeast(openssl, '3.5')) return new Set(prefix).size === prefix.length;
  return prefix === '' || (prefix === '?' && isAtLeast(openssl, '3.3'));
}

/** True if a TLS context offers the group under that name; names count in any case. */
function hasGroup(name: string, abilities: TlsAbilities): boolean {
  const lower = name.toLowerCase();
  if (MODULE_GROUPS.has(lower)) return true;
  if (POST_QUANTUM_GROUPS.has(lower)) return isAtLeast(abilities.version, '3.5');
  if (abilities.all) return OTHER_GROUPS.has(lower);
  if (MONTGOMERY.test(lower))
    return (
      !isAtLeast(abilities.version, '3.4') || (abilities.defaultIsActive === true && abilities.unapproved === true)
    );
  return OTHER_GROUPS.has(lower) && abilities.defaultIsActive === true;
}
