import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Facet } from '../../server/src/core/inventory/crypto-use.ts';
import { canonicalName, canonicalNames, comparableSpelling, nameTables } from '../../server/src/core/policy/names.ts';

const NAMED_FACETS: readonly Facet[] = [
  ...([
    'algorithm',
    'digest',
    'mgf-digest',
    'mode',
    'padding',
    'curve',
    'protocol',
    'pss-salt',
    'jwt-algorithm',
    'login-method',
  ] as const),
];

test('no spelling of a facet is claimed by two names', () => {
  for (const facet of NAMED_FACETS) {
    const owners = new Map<string, string>();
    for (const [name, spellings] of nameTables(facet).flatMap(table => Object.entries(table))) {
      for (const spelling of [name, ...spellings]) {
        const owner = owners.get(comparableSpelling(spelling)) ?? name;
        assert.equal(owner, name, `${facet}: ${spelling} is claimed by ${owner} and ${name}`);
        owners.set(comparableSpelling(spelling), name);
      }
    }
  }
});

test('every canonical name and every spelling leads to its canonical name, in any case', () => {
  for (const facet of NAMED_FACETS) {
    assert.notEqual(canonicalNames(facet).length, 0, facet);
    for (const [name, spellings] of nameTables(facet).flatMap(table => Object.entries(table))) {
      for (const spelling of [name, ...spellings]) {
        assert.equal(canonicalName(facet, spelling), name);
        assert.equal(canonicalName(facet, spelling.toUpperCase()), name);
      }
    }
  }
});

test('digests by every spelling that libcrypto 3.0.19 was seen to take', () => {
  const spellings: Readonly<Record<string, string>> = {
    MD4: 'MD4 md4 RSA-MD4 md4WithRSAEncryption 1.2.840.113549.2.4',
    MD5: 'MD5 md5 SSL3-MD5 ssl3-md5 RSA-MD5 md5WithRSAEncryption 1.2.840.113549.2.5',
    'MD5-SHA1': 'MD5-SHA1 md5-sha1',
    'RIPEMD-160': 'RIPEMD-160 RIPEMD160 ripemd160 ripemd rmd160 RSA-RIPEMD160 ripemd160WithRSA 1.3.36.3.2.1',
    'SHA-1': 'SHA-1 SHA1 sha1 ssl3-sha1 RSA-SHA1 RSA-SHA1-2 sha1WithRSAEncryption 1.3.14.3.2.26',
    'SHA-224': 'SHA224 sha224 SHA2-224 RSA-SHA224 sha224WithRSAEncryption 2.16.840.1.101.3.4.2.4',
    'SHA-256': 'SHA256 sha256 SHA2-256 RSA-SHA256 sha256WithRSAEncryption 2.16.840.1.101.3.4.2.1',
    'SHA-384': 'SHA384 sha384 RSA-SHA384 sha384WithRSAEncryption 2.16.840.1.101.3.4.2.2',
    'SHA-512': 'SHA512 sha512 RSA-SHA512 sha512WithRSAEncryption 2.16.840.1.101.3.4.2.3',
    'SHA-512/224': 'SHA512-224 sha512-224 RSA-SHA512/224 sha512-224WithRSAEncryption 2.16.840.1.101.3.4.2.5',
    'SHA-512/256': 'SHA512-256 sha512-256 sha512_256 SHA-512/256 RSA-SHA512/256 2.16.840.1.101.3.4.2.6',
    'SHA3-224': 'SHA3-224 sha3_224 RSA-SHA3-224 id-rsassa-pkcs1-v1_5-with-sha3-224 2.16.840.1.101.3.4.2.7',
    'SHA3-256': 'SHA3-256 sha3_256 sha3-256 RSA-SHA3-256 2.16.840.1.101.3.4.2.8',
    'SHA3-384': 'SHA3-384 sha3_384 2.16.840.1.101.3.4.2.9',
    'SHA3-512': 'SHA3-512 sha3_512 2.16.840.1.101.3.4.2.10',
    SHAKE128: 'SHAKE128 shake_128 shake128 SHAKE-128 2.16.840.1.101.3.4.2.11',
    SHAKE256: 'SHAKE256 shake_256 SHAKE-256 2.16.840.1.101.3.4.2.12',
    BLAKE2b: 'blake2b BLAKE2b512 blake2b512 BLAKE2B-512 1.3.6.1.4.1.1722.12.2.1.16',
    BLAKE2s: 'blake2s BLAKE2s256 blake2s256 BLAKE2S-256 1.3.6.1.4.1.1722.12.2.2.8',
    SM3: 'SM3 sm3 RSA-SM3 sm3WithRSAEncryption 1.2.156.10197.1.401',
    Whirlpool: 'whirlpool 1.0.10118.3.0.55',
  };
  for (const [name, list] of Object.entries(spellings))
    for (const spelling of list.split(' ')) assert.equal(canonicalName('digest', spelling), name, spelling);
});

test('a full cipher name answers for its algorithm and for its mode', () => {
  const expected: readonly (readonly [string, string, string])[] = [
    ['aes-128-cbc', 'AES', 'CBC'],
    ['AES-256-GCM', 'AES', 'GCM'],
    ['id-aes128-GCM', 'AES', 'GCM'],
    ['2.16.840.1.101.3.4.1.42', 'AES', 'CBC'],
    ['aes256', 'AES', 'CBC'],
    ['id-aes256-wrap-pad', 'AES', 'KWP'],
    ['des-ede3-cbc', '3DES', 'CBC'],
    ['des_ede3_cbc', '3DES', 'CBC'],
    ['DES3', '3DES', 'CBC'],
    ['1.2.840.113549.3.7', '3DES', 'CBC'],
    ['des-ede', '3DES', ''],
    ['DES-ECB', 'DES', 'ECB'],
    ['desx-cbc', 'DES', 'CBC'],
    ['bf-cbc', 'Blowfish', 'CBC'],
    ['cast5-ofb', 'CAST5', 'OFB'],
    ['rc2-40-cbc', 'RC2', 'CBC'],
    ['camellia-256-ctr', 'Camellia', 'CTR'],
    ['aria-128-gcm', 'ARIA', 'GCM'],
    ['sm4-cfb128', 'SM4', 'CFB'],
    ['rc4-hmac-md5', 'RC4', ''],
    ['ChaCha20-Poly1305', 'ChaCha20-Poly1305', ''],
  ];
  for (const [spelling, algorithm, mode] of expected) {
    assert.equal(canonicalName('algorithm', spelling), algorithm, spelling);
    assert.equal(canonicalName('mode', spelling) ?? '', mode, spelling);
  }
});

test('curves by the names of OpenSSL, SEC 2, ecdsa, pycryptodome and JOSE', () => {
  const spellings: Readonly<Record<string, string>> = {
    'P-192': 'secp192r1 SECP192R1 prime192v1 NIST192p P-192',
    'P-256': 'secp256r1 prime256v1 P-256 NIST256p nistp256 p256 1.2.840.10045.3.1.7',
    'P-521': 'secp521r1 P-521 NIST521p',
    secp256k1: 'SECP256K1 secp256k1 1.3.132.0.10',
    'K-163': 'sect163k1 SECT163K1',
    'B-163': 'sect163r2',
    'B-233': 'sect233r1',
    brainpoolP256r1: 'brainpoolP256r1 BrainpoolP256R1 BRAINPOOLP256r1',
    X25519: 'x25519 Curve25519',
  };
  for (const [name, list] of Object.entries(spellings))
    for (const spelling of list.split(' ')) assert.equal(canonicalName('curve', spelling), name, spelling);
});

test('what certificates, SSH, JOSE, Java and older libraries call them', () => {
  const spellings: readonly (readonly [Facet, string, string])[] = [
    ['digest', 'SHA-1', 'SHA-1 sha_1 SHA1 RSA-SHA1 sha1WithRSAEncryption dsaWithSHA1 ecdsa-with-SHA1 ssl3-sha1'],
    ['digest', 'MD5', 'md_5 MD-5 md5WithRSAEncryption RSA-MD5'],
    ['digest', 'SHA-256', 'sha_256 SHA2-256 sha256WithRSA ecdsa-with-SHA256'],
    ['digest', 'SHA-512/256', 'sha512_256 SHA512-256 SHA-512/256'],
    ['algorithm', '3DES', 'des-ede3-cbc DESede TDES Triple-DES des3'],
    ['algorithm', 'Blowfish', 'bf-cbc BF blowfish'],
    ['algorithm', 'RC4', 'rc4 ARC4 arcfour arcfour128'],
    ['algorithm', 'RSA-PSS', 'RSASSA-PSS id-RSASSA-PSS'],
    ['mode', 'ECB', 'aes-128-ecb AES_128_ECB ecb'],
    ['padding', 'PKCS#1 v1.5', 'PKCS1v15 pkcs1_padding RSAES-PKCS1-v1_5'],
    ['curve', 'P-256', 'prime256v1 secp256r1 nistp256 NIST256p p256'],
    ['curve', 'X25519', 'curve25519 x25519'],
    ['protocol', 'TLS 1.0', 'TLSv1 tls1 TLSv1.0 TLSv1_0'],
  ];
  for (const [facet, name, list] of spellings)
    for (const spelling of list.split(' ')) assert.equal(canonicalName(facet, spelling), name, spelling);
});

test('names that policy does not know stay unknown', () => {
  for (const [facet, spelling] of [
    ['digest', 'md6'],
    ['digest', 'crc32'],
    ['digest', 'sha'],
    ['digest', ''],
    ['algorithm', 'md5'],
    ['curve', 'p257'],
    ['mode', 'aes'],
    ['key-bits', '2048'],
    ['pattern', 'hand-rolled HMAC'],
  ] as const)
    assert.equal(canonicalName(facet, spelling), undefined, `${facet} ${spelling}`);
});
