import type { Role } from '../../inventory/crypto-use.ts';
import { type DuckMethod, defineLibrary, type SymbolModel } from '../define.ts';
import { always, below, integer, lengthInBits, lengthInBytes, named, naming } from '../facets.ts';
import { M2_FUNCTIONS } from './functions.ts';

const KEY = 'M2Crypto.RSA.RSA';

/** `M2Crypto.EC.NID_…`: the constants that name the curves in use. */
const CURVES = {
  secp112r1: 'secp112r1',
  secp128r1: 'secp128r1',
  secp160k1: 'secp160k1',
  secp160r1: 'secp160r1',
  secp192k1: 'secp192k1',
  secp224k1: 'secp224k1',
  secp224r1: 'P-224',
  secp256k1: 'secp256k1',
  secp384r1: 'P-384',
  secp521r1: 'P-521',
  prime192v1: 'P-192',
  X9_62_prime192v1: 'P-192',
  prime256v1: 'P-256',
  X9_62_prime256v1: 'P-256',
  sect163k1: 'K-163',
  sect163r2: 'B-163',
  sect233k1: 'K-233',
  sect233r1: 'B-233',
  sect283k1: 'K-283',
  sect283r1: 'B-283',
  sect409k1: 'K-409',
  sect409r1: 'B-409',
  sect571k1: 'K-571',
  sect571r1: 'B-571',
};

/** Signatures and defaults read in M2Crypto 0.38 and in its current source. */
export const M2CRYPTO = defineLibrary({
  library: 'M2Crypto',
  distribution: 'M2Crypto',
  modules: ['M2Crypto'],
  needles: { distinctive: ['M2Crypto'] },
  aliases: { 'M2Crypto.m2crypto': 'M2Crypto.m2' },
  symbols: {
    ...M2_FUNCTIONS,
    ...naming('M2Crypto.m2.NID_', 'curve', CURVES),
    'M2Crypto.EVP.MessageDigest': overDigest('digest', ['algo'], 'algo'),
    'M2Crypto.EVP.HMAC': hmac(['key', 'algo']),
    'M2Crypto.EVP.hmac': hmac(['key', 'data', 'algo']),
    'M2Crypto.EVP.Cipher': {
      parameters: ['alg', 'key', 'iv', 'op', 'key_as_bytes', 'd', 'salt', 'i', 'padding'],
      uses: [
        {
          role: 'cipher',
          facets: { algorithm: named('alg'), mode: named('alg') },
          roleBy: { parameter: 'op', roles: { 0: 'decrypt', 1: 'encrypt', decrypt: 'decrypt', encrypt: 'encrypt' } },
        },
        // EVP.py calls m2.bytes_to_key on what it is given as a key.
        {
          role: 'key-derivation',
          facets: { algorithm: always('EVP_BytesToKey') },
          when: { parameter: 'key_as_bytes', given: true },
        },
      ],
    },
    'M2Crypto.EVP.pbkdf2': {
      parameters: ['password', 'salt', 'iter', 'keylen'],
      // EVP.py calls m2.pkcs5_pbkdf2_hmac_sha1.
      uses: [
        {
          role: 'key-derivation',
          facets: {
            algorithm: always('PBKDF2'),
            digest: always('SHA-1'),
            'salt-bytes': lengthInBytes('salt'),
            iterations: integer('iter'),
            'derived-key-bytes': integer('keylen'),
          },
        },
      ],
    },
    'M2Crypto.EVP.PKey': { parameters: ['pkey', '_pyfree', 'md'] },
    // Signing or verifying, which the methods called next decide.
    'M2Crypto.EVP.PKey.reset_context': overDigest('digest', ['md'], 'md', 'SHA-1'),
    'M2Crypto.RSA.gen_key': {
      parameters: ['bits', 'e', 'callback'],
      uses: [
        {
          role: 'key-generation',
          facets: { algorithm: always('RSA'), 'key-bits': integer('bits'), 'public-exponent': integer('e') },
        },
      ],
      returns: KEY,
    },
    ...below(
      ['load_key', 'load_key_bio', 'load_key_string'].map(name => `M2Crypto.RSA.${name}`),
      {
        '': { parameters: ['file', 'callback'], returns: KEY },
      },
    ),
    ...below(
      ['load_pub_key', 'load_pub_key_bio'].map(name => `M2Crypto.RSA.${name}`),
      {
        '': { parameters: ['file'], returns: KEY },
      },
    ),
    [KEY]: {},
    [`${KEY}.sign`]: overDigest('sign', ['digest', 'algo'], 'algo', 'SHA-1'),
    [`${KEY}.verify`]: overDigest('verify', ['data', 'signature', 'algo'], 'algo', 'SHA-1'),
    [`${KEY}.sign_rsassa_pss`]: overDigest('sign', ['digest', 'algo', 'salt_length'], 'algo', 'SHA-1'),
    [`${KEY}.verify_rsassa_pss`]: overDigest('verify', ['data', 'signature', 'algo', 'salt_length'], 'algo', 'SHA-1'),
    [`${KEY}.public_encrypt`]: encryption('encrypt'),
    [`${KEY}.private_decrypt`]: encryption('decrypt'),
    ...naming('M2Crypto.RSA.', 'padding', { pkcs1_padding: 'PKCS#1 v1.5', pkcs1_oaep_padding: 'OAEP' }),
    'M2Crypto.DSA.gen_params': {
      parameters: ['bits', 'callback'],
      uses: [{ role: 'key-generation', facets: { algorithm: always('DSA'), 'key-bits': integer('bits') } }],
      returns: 'M2Crypto.DSA.DSA',
    },
    ...below(
      ['load_params', 'load_params_bio', 'load_key', 'load_key_bio'].map(name => `M2Crypto.DSA.${name}`),
      {
        '': { parameters: ['file', 'callback'], returns: 'M2Crypto.DSA.DSA' },
      },
    ),
    'M2Crypto.DSA.DSA': {},
    'M2Crypto.DSA.DSA.gen_key': {
      parameters: [],
      uses: [{ role: 'key-generation', facets: { algorithm: always('DSA') } }],
    },
    'M2Crypto.DSA.DSA.sign': {
      parameters: ['digest'],
      uses: [{ role: 'sign', facets: { algorithm: always('DSA') } }],
    },
    'M2Crypto.DSA.DSA.verify': {
      parameters: ['digest', 'r', 's'],
      uses: [{ role: 'verify', facets: { algorithm: always('DSA') } }],
    },
    // Rand.rand_bytes draws from libcrypto's generator.
    'M2Crypto.Rand.rand_bytes': { parameters: ['num'], uses: [{ role: 'random', facets: {} }] },
    'M2Crypto.DH.gen_params': {
      parameters: ['plen', 'g', 'callback'],
      uses: [{ role: 'key-generation', facets: { algorithm: always('DH'), 'key-bits': integer('plen') } }],
    },
    'M2Crypto.EC.gen_params': {
      parameters: ['curve'],
      uses: [{ role: 'key-generation', facets: { algorithm: always('EC'), curve: named('curve') } }],
    },
    ...naming('M2Crypto.EC.NID_', 'curve', CURVES),
    'M2Crypto.RC4.RC4': {
      parameters: ['key'],
      uses: [{ role: 'cipher', facets: { algorithm: always('RC4') } }],
    },
    'M2Crypto.X509.X509': {},
    'M2Crypto.X509.X509.sign': overDigest('sign', ['pkey', 'md'], 'md'),
    'M2Crypto.X509.X509.get_fingerprint': overDigest('digest', ['md'], 'md', 'MD5'),
    'M2Crypto.X509.Request': {},
    'M2Crypto.X509.Request.sign': overDigest('sign', ['pkey', 'md'], 'md'),
    ...below(
      ['load_cert', 'load_cert_bio', 'load_cert_string'].map(name => `M2Crypto.X509.${name}`),
      {
        '': { parameters: ['file', 'format'], returns: 'M2Crypto.X509.X509' },
      },
    ),
    'M2Crypto.SMIME.SMIME': {},
    'M2Crypto.SMIME.SMIME.sign': overDigest('sign', ['data_bio', 'flags', 'algo'], 'algo', 'SHA-1'),
    'M2Crypto.SMIME.Cipher': {
      parameters: ['algo'],
      uses: [{ role: 'encrypt', facets: { algorithm: named('algo'), mode: named('algo') } }],
    },
    'M2Crypto.SSL.Context': {
      parameters: ['protocol', 'weak_crypto', 'post_connection_check'],
      uses: [{ role: 'tls', facets: { protocol: named('protocol') } }],
    },
    'M2Crypto.SSL.Context.set_cipher_list': {
      parameters: ['cipher_list'],
      uses: [{ role: 'tls', facets: { 'cipher-list': named('cipher_list') } }],
    },
  },
  // The padding of M2Crypto proves a key of M2Crypto.
  duckMethods: [duckEncryption('public_encrypt', 'encrypt'), duckEncryption('private_decrypt', 'decrypt')],
});

function overDigest(role: Role, parameters: readonly string[], digest: string, fallback?: string): SymbolModel {
  return { parameters, uses: [{ role, facets: { digest: named(digest, fallback) } }] };
}

function hmac(parameters: readonly string[]): SymbolModel {
  return {
    parameters,
    uses: [
      {
        role: 'mac',
        facets: { algorithm: always('HMAC'), digest: named('algo', 'SHA-1'), 'key-bits': lengthInBits('key') },
      },
    ],
  };
}

function encryption(role: 'encrypt' | 'decrypt') {
  return {
    parameters: ['data', 'padding'],
    uses: [{ role, facets: { algorithm: always('RSA'), padding: named('padding') } }],
  } satisfies SymbolModel;
}

function duckEncryption(method: string, role: 'encrypt' | 'decrypt'): DuckMethod {
  return { method, ...encryption(role), proof: { parameter: 'padding', facet: 'padding' } };
}
