import type { Role } from '../../inventory/crypto-use.ts';
import type { SymbolModel } from '../define.ts';
import { always, below, integer, lengthInBits, lengthInBytes, named, naming } from '../facets.ts';

const M2 = 'M2Crypto.m2.';

const DIGESTS = {
  md5: 'MD5',
  sha1: 'SHA-1',
  ripemd160: 'RIPEMD-160',
  sha224: 'SHA-224',
  sha256: 'SHA-256',
  sha384: 'SHA-384',
  sha512: 'SHA-512',
};

const CIPHERS: Readonly<Record<string, readonly [algorithm: string, modes: readonly string[]]>> = {
  des: ['DES', ['ecb', 'cbc', 'cfb', 'ofb']],
  des_ede: ['3DES', ['ecb', 'cbc', 'cfb', 'ofb']],
  des_ede3: ['3DES', ['ecb', 'cbc', 'cfb', 'ofb']],
  bf: ['Blowfish', ['ecb', 'cbc', 'cfb', 'ofb']],
  cast5: ['CAST5', ['ecb', 'cbc', 'cfb', 'ofb']],
  idea: ['IDEA', ['ecb', 'cbc', 'cfb', 'ofb']],
  rc2_40: ['RC2', ['cbc']],
  aes_128: ['AES', ['ecb', 'cbc', 'cfb', 'ofb', 'ctr']],
  aes_192: ['AES', ['ecb', 'cbc', 'cfb', 'ofb', 'ctr']],
  aes_256: ['AES', ['ecb', 'cbc', 'cfb', 'ofb', 'ctr']],
};

/**
 * The C functions below M2Crypto's classes, which programs also call: `M2Crypto.m2`. A cipher counts where it is named
 * (`m2.des_ede3_cbc()`), a digest where it is taken. Signatures read in the SWIG sources of 0.51.
 */
export const M2_FUNCTIONS: Readonly<Record<string, SymbolModel>> = {
  ...naming(M2, 'digest', DIGESTS),
  ...Object.fromEntries(
    Object.entries(CIPHERS).flatMap(([name, [algorithm, modes]]) =>
      modes.map(mode => [
        `${M2}${name}_${mode}`,
        {
          uses: [
            { role: 'cipher' as const, facets: { algorithm: always(algorithm), mode: always(mode.toUpperCase()) } },
          ],
        },
      ]),
    ),
  ),
  ...below([M2], {
    rc4: fixed('cipher', 'RC4'),
    rc4_set_key: fixed('cipher', 'RC4'),
    AES_set_key: {
      parameters: ['key', 'value', 'bits', 'op'],
      uses: [{ role: 'cipher', facets: { algorithm: always('AES'), 'key-bits': integer('bits') } }],
    },
    digest_init: taking('digest', ['ctx', 'md']),
    sign_init: taking('sign', ['ctx', 'md']),
    verify_init: taking('verify', ['ctx', 'md']),
    hmac: hmac(['key', 'data', 'md']),
    hmac_init: hmac(['ctx', 'key', 'md']),
    bytes_to_key: fixed('key-derivation', 'EVP_BytesToKey'),
    pkcs5_pbkdf2_hmac_sha1: {
      parameters: ['pass', 'salt', 'iter', 'keylen'],
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
    rsa_generate_key: {
      parameters: ['bits', 'e', 'callback'],
      uses: [
        {
          role: 'key-generation',
          facets: { algorithm: always('RSA'), 'key-bits': integer('bits'), 'public-exponent': integer('e') },
        },
      ],
    },
    rsa_public_encrypt: padded('encrypt'),
    rsa_private_decrypt: padded('decrypt'),
    dsa_generate_parameters: sized('DSA'),
    dsa_gen_key: fixed('key-generation', 'DSA'),
    dsa_sign: fixed('sign', 'DSA'),
    dsa_sign_asn1: fixed('sign', 'DSA'),
    dsa_verify: fixed('verify', 'DSA'),
    dsa_verify_asn1: fixed('verify', 'DSA'),
    dh_generate_parameters: sized('DH'),
    dh_generate_key: fixed('key-generation', 'DH'),
    dh_compute_key: fixed('key-agreement', 'DH'),
    ec_key_new_by_curve_name: {
      parameters: ['nid'],
      uses: [{ role: 'key-generation', facets: { algorithm: always('EC'), curve: named('nid') } }],
    },
    ecdsa_sign: fixed('sign', 'ECDSA'),
    ecdsa_sign_asn1: fixed('sign', 'ECDSA'),
    ecdsa_verify: fixed('verify', 'ECDSA'),
    ecdsa_verify_asn1: fixed('verify', 'ECDSA'),
    ecdh_compute_key: fixed('key-agreement', 'ECDH'),
    rand_bytes: { uses: [{ role: 'random', facets: {} }] },
    rand_pseudo_bytes: { uses: [{ role: 'random', facets: {} }] },
  }),
  ...naming(M2, 'padding', { pkcs1_padding: 'PKCS#1 v1.5', pkcs1_oaep_padding: 'OAEP' }),
};

function fixed(role: Role, algorithm: string): SymbolModel {
  return { uses: [{ role, facets: { algorithm: always(algorithm) } }] };
}

function taking(role: Role, parameters: readonly string[]): SymbolModel {
  return { parameters, uses: [{ role, facets: { digest: named('md') } }] };
}

function hmac(parameters: readonly string[]): SymbolModel {
  return {
    parameters,
    uses: [
      { role: 'mac', facets: { algorithm: always('HMAC'), digest: named('md'), 'key-bits': lengthInBits('key') } },
    ],
  };
}

function padded(role: Role): SymbolModel {
  return {
    parameters: ['rsa', 'from', 'padding'],
    uses: [{ role, facets: { algorithm: always('RSA'), padding: named('padding') } }],
  };
}

function sized(algorithm: string): SymbolModel {
  return {
    parameters: ['bits'],
    uses: [{ role: 'key-generation', facets: { algorithm: always(algorithm), 'key-bits': integer('bits') } }],
  };
}
