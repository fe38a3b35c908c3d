import type { OpensslVersion } from '../../policy/types.ts';
import { isAtLeast } from './booleans.ts';

/** The signature schemes of TLS by their names in the RFCs and in OpenSSL. */
const SCHEMES = new Set(
  [
    'ecdsa_secp256r1_sha256 ecdsa_secp384r1_sha384 ecdsa_secp521r1_sha512 ed25519 ed448 ecdsa_sha224 ecdsa_sha1',
    'rsa_pss_pss_sha256 rsa_pss_pss_sha384 rsa_pss_pss_sha512 rsa_pss_rsae_sha256 rsa_pss_rsae_sha384 rsa_pss_rsae_sha512',
    'rsa_pkcs1_sha256 rsa_pkcs1_sha384 rsa_pkcs1_sha512 rsa_pkcs1_sha224 rsa_pkcs1_sha1',
    'dsa_sha256 dsa_sha384 dsa_sha512 dsa_sha224 dsa_sha1',
    'ecdsa_brainpoolp256r1_sha256 ecdsa_brainpoolp384r1_sha384 ecdsa_brainpoolp512r1_sha512',
    'ecdsa_brainpoolp256r1tls13_sha256 ecdsa_brainpoolp384r1tls13_sha384 ecdsa_brainpoolp512r1tls13_sha512',
    'gostr34102012_256 gostr34102012_512 gost2012_256 gost2012_512 gost2001_gost94',
  ]
    .join(' ')
    .split(' '),
);

/** Since 3.5. */
const POST_QUANTUM_SCHEMES = new Set(['mldsa44', 'mldsa65', 'mldsa87']);

/** Hashes that go with a kind of key in the `RSA+SHA256` form. */
const HASHES_OF_KEY: Readonly<Record<string, RegExp>> = {
  RSA: /^SHA(1|224|256|384|512)$/i,
  'RSA-PSS': /^SHA(256|384|512)$/i,
  PSS: /^SHA(256|384|512)$/i,
  DSA: /^SHA(1|224|256|384|512)$/i,
  ECDSA: /^SHA(1|224|256|384|512)$/i,
};

/** The first element that makes OpenSSL refuse a list of signature algorithms, or undefined. Since 3.3 `?` lets an unknown one pass. */
export function refusedSignatureAlgorithm(list: string, openssl: OpensslVersion): string | undefined {
  return list
    .split(':')
    .map(element => element.trim())
    .find(element => {
      const isOptional = element.startsWith('?') && isAtLeast(openssl, '3.3');
      const name = isOptional ? element.slice(1) : element;
      return element === '' || (!isOptional && !isScheme(name, openssl));
    });
}

function isScheme(name: string, openssl: OpensslVersion): boolean {
  const [key, hash, ...rest] = name.split('+');
  if (hash !== undefined) return rest.length === 0 && (HASHES_OF_KEY[key!.toUpperCase()]?.test(hash) ?? false);
  const lower = name.toLowerCase();
  return SCHEMES.has(lower) || (POST_QUANTUM_SCHEMES.has(lower) && isAtLeast(openssl, '3.5'));
}
