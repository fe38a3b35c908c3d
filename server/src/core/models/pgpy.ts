import type { Role } from '../inventory/crypto-use.ts';
import { defineLibrary, type SymbolModel, type UseModel } from './define.ts';
import { integer, named, naming } from './facets.ts';

const CONSTANTS = 'pgpy.constants.';
const KEY = 'pgpy.PGPKey';

const CIPHERS = {
  IDEA: 'IDEA',
  TripleDES: '3DES',
  CAST5: 'CAST5',
  Blowfish: 'Blowfish',
  AES128: 'AES',
  AES192: 'AES',
  AES256: 'AES',
  Twofish256: 'Twofish',
  Camellia128: 'Camellia',
  Camellia192: 'Camellia',
  Camellia256: 'Camellia',
};

const DIGESTS = {
  MD5: 'MD5',
  SHA1: 'SHA-1',
  RIPEMD160: 'RIPEMD-160',
  SHA224: 'SHA-224',
  SHA256: 'SHA-256',
  SHA384: 'SHA-384',
  SHA512: 'SHA-512',
};

const KEYS = {
  RSAEncryptOrSign: 'RSA',
  RSAEncrypt: 'RSA',
  RSASign: 'RSA',
  ElGamal: 'ElGamal',
  DSA: 'DSA',
  ECDH: 'ECDH',
  ECDSA: 'ECDSA',
  EdDSA: 'EdDSA',
  DiffieHellman: 'DH',
};

const CURVES = {
  Curve25519: 'X25519',
  Ed25519: 'Ed25519',
  NIST_P256: 'P-256',
  NIST_P384: 'P-384',
  NIST_P521: 'P-521',
  Brainpool_P256: 'brainpoolP256r1',
  Brainpool_P384: 'brainpoolP384r1',
  Brainpool_P512: 'brainpoolP512r1',
  SECP256K1: 'secp256k1',
};

/** OpenPGP over `cryptography`. Read in PGPy 0.6.0. */
export const PGPY = defineLibrary({
  library: 'PGPy',
  distribution: 'PGPy',
  modules: ['pgpy'],
  needles: { common: ['pgpy'] },
  aliases: { 'pgpy.pgp': 'pgpy' },
  symbols: {
    ...naming(`${CONSTANTS}SymmetricKeyAlgorithm.`, 'algorithm', CIPHERS),
    ...naming(`${CONSTANTS}HashAlgorithm.`, 'digest', DIGESTS),
    ...naming(`${CONSTANTS}PubKeyAlgorithm.`, 'algorithm', KEYS),
    ...naming(`${CONSTANTS}EllipticCurveOID.`, 'curve', CURVES),
    // An elliptic curve stands where other keys have their size.
    [`${KEY}.new`]: {
      parameters: ['key_algorithm', 'key_size', 'created'],
      uses: [
        {
          role: 'key-generation',
          facets: {
            algorithm: named('key_algorithm'),
            'key-bits': integer('key_size'),
            curve: named('key_size'),
          },
        },
      ],
      returns: KEY,
    },
    [`${KEY}.protect`]: {
      parameters: ['passphrase', 'enc_alg', 'hash_alg'],
      uses: [{ role: 'encrypt', facets: { algorithm: named('enc_alg'), digest: named('hash_alg') } }],
    },
    // What correspondents are told to prefer.
    [`${KEY}.add_uid`]: {
      parameters: ['uid', '*', 'hashes', 'ciphers', 'hash'],
      uses: [
        option('sign', 'hashes', { digest: named('hashes') }),
        option('encrypt', 'ciphers', { algorithm: named('ciphers') }),
        option('sign', 'hash', { digest: named('hash') }),
      ],
    },
    [`${KEY}.sign`]: signing(['subject', '*', 'hash']),
    [`${KEY}.certify`]: signing(['subject', 'level', '*', 'hash']),
    [`${KEY}.encrypt`]: encryption(['message', 'sessionkey', '*', 'cipher']),
    'pgpy.PGPMessage.new': { returns: 'pgpy.PGPMessage' },
    'pgpy.PGPMessage.encrypt': encryption(['passphrase', 'sessionkey', '*', 'cipher', 'hash']),
  },
});

function option(role: Role, parameter: string, facets: UseModel['facets']): UseModel {
  return { role, facets, when: { parameter, given: true } };
}

function signing(parameters: readonly string[]): SymbolModel {
  return { parameters, uses: [option('sign', 'hash', { digest: named('hash') })] };
}

function encryption(parameters: readonly string[]): SymbolModel {
  return { parameters, uses: [option('encrypt', 'cipher', { algorithm: named('cipher') })] };
}
