import type { SymbolModel, UseModel } from '../define.ts';
import { always, below, integer, lengthInBytes, named } from '../facets.ts';

const KDF = 'cryptography.hazmat.primitives.kdf.';

const SERIALIZATION = 'cryptography.hazmat.primitives.serialization.';

const BUILDER = `${SERIALIZATION}KeySerializationEncryptionBuilder`;

/** The same class, made by `PrivateFormat.PKCS12`: its rounds are those of PBKDF2, and not bcrypt's as OpenSSH's are. */
const PKCS12_BUILDER = `${BUILDER}.pkcs12`;

const KBKDF_PARAMETERS = [
  ...['algorithm', 'mode', 'length', 'rlen', 'llen', 'location', 'label', 'context', 'fixed', 'backend'],
  ...['*', 'break_location'],
];

/** A PKCS#12 file is authenticated by a MAC, whose key comes from a derivation of PKCS#12's own (RFC 7292, appendix B). */
const KEY_OF_MAC: UseModel = { role: 'key-derivation', facets: { algorithm: always('PKCS#12 KDF') } };

/** Key derivation. Signatures read in cryptography 41 and 50. */
export const KEY_DERIVATION_SYMBOLS: Readonly<Record<string, SymbolModel>> = {
  [`${KDF}pbkdf2.PBKDF2HMAC`]: {
    parameters: ['algorithm', 'length', 'salt', 'iterations', 'backend'],
    uses: [
      {
        role: 'key-derivation',
        facets: {
          algorithm: always('PBKDF2'),
          digest: named('algorithm'),
          'derived-key-bytes': integer('length'),
          'salt-bytes': lengthInBytes('salt'),
          iterations: integer('iterations'),
        },
      },
    ],
  },
  [`${KDF}hkdf.HKDF`]: overDigest('HKDF', ['algorithm', 'length', 'salt', 'info', 'backend']),
  [`${KDF}hkdf.HKDF.extract`]: overDigest('HKDF', ['algorithm', 'salt', 'key_material']),
  [`${KDF}hkdf.HKDFExpand`]: overDigest('HKDF', ['algorithm', 'length', 'info', 'backend']),
  [`${KDF}concatkdf.ConcatKDFHash`]: overDigest('One-Step KDF', ['algorithm', 'length', 'otherinfo', 'backend']),
  [`${KDF}concatkdf.ConcatKDFHMAC`]: overDigest('One-Step KDF', [
    'algorithm',
    'length',
    'salt',
    'otherinfo',
    'backend',
  ]),
  [`${KDF}x963kdf.X963KDF`]: overDigest('X9.63 KDF', ['algorithm', 'length', 'sharedinfo', 'backend']),
  [`${KDF}kbkdf.KBKDFHMAC`]: overDigest('KBKDF', KBKDF_PARAMETERS),
  // The algorithm of KBKDFCMAC is the block cipher of its CMAC.
  [`${KDF}kbkdf.KBKDFCMAC`]: {
    parameters: KBKDF_PARAMETERS,
    uses: [
      { role: 'key-derivation', facets: { algorithm: always('KBKDF') } },
      { role: 'mac', facets: { algorithm: named('algorithm') } },
    ],
  },
  [`${SERIALIZATION}PrivateFormat.TraditionalOpenSSL`]: { denotes: { facet: 'algorithm', value: 'EVP_BytesToKey' } },
  [`${SERIALIZATION}PrivateFormat.OpenSSH`]: { denotes: { facet: 'algorithm', value: 'bcrypt-pbkdf' } },
  [`${SERIALIZATION}BestAvailableEncryption`]: {
    parameters: ['password'],
    denotes: { facet: 'algorithm', value: 'AES' },
  },
  // What it builds encrypts as BestAvailableEncryption does; in PKCS#12 its parts are chosen one by one.
  [`${SERIALIZATION}PrivateFormat.OpenSSH.encryption_builder`]: {
    parameters: [],
    denotes: { facet: 'algorithm', value: 'AES' },
    returns: BUILDER,
  },
  [`${SERIALIZATION}PrivateFormat.PKCS12.encryption_builder`]: {
    parameters: [],
    denotes: { facet: 'algorithm', value: 'AES' },
    returns: PKCS12_BUILDER,
  },
  [BUILDER]: { fluent: true },
  [PKCS12_BUILDER]: { fluent: true },
  [`${PKCS12_BUILDER}.key_cert_algorithm`]: {
    parameters: ['algorithm'],
    uses: [{ role: 'encrypt', facets: { algorithm: named('algorithm') } }],
    returns: PKCS12_BUILDER,
  },
  [`${PKCS12_BUILDER}.hmac_hash`]: {
    parameters: ['algorithm'],
    uses: [{ role: 'mac', facets: { algorithm: always('HMAC'), digest: named('algorithm') } }],
    returns: PKCS12_BUILDER,
  },
  [`${PKCS12_BUILDER}.kdf_rounds`]: {
    parameters: ['rounds'],
    uses: [{ role: 'key-derivation', facets: { algorithm: always('PBKDF2'), iterations: integer('rounds') } }],
    returns: PKCS12_BUILDER,
  },
  [`${SERIALIZATION}pkcs12.PBES.PBESv1SHA1And3KeyTripleDESCBC`]: { denotes: { facet: 'algorithm', value: '3DES' } },
  [`${SERIALIZATION}pkcs12.PBES.PBESv2SHA256AndAES256CBC`]: { denotes: { facet: 'algorithm', value: 'AES' } },
  [`${SERIALIZATION}pkcs12.serialize_key_and_certificates`]: pkcs12(['name', 'key', 'cert', 'cas']),
  [`${SERIALIZATION}pkcs12.serialize_java_truststore`]: pkcs12(['certs']),
  ...below(
    ['load_key_and_certificates', 'load_pkcs12'].map(name => `${SERIALIZATION}pkcs12.${name}`),
    {
      '': {
        parameters: ['data', 'password', 'backend'],
        uses: [{ role: 'decrypt', facets: {} }, KEY_OF_MAC],
      },
    },
  ),
  [`${KDF}scrypt.Scrypt`]: plain('scrypt', ['salt', 'length', 'n', 'r', 'p', 'backend']),
  [`${KDF}argon2.Argon2id`]: argon2(),
  [`${KDF}argon2.Argon2i`]: argon2(),
  [`${KDF}argon2.Argon2d`]: argon2(),
};

function overDigest(algorithm: string, parameters: readonly string[]): SymbolModel {
  return {
    parameters,
    uses: [{ role: 'key-derivation', facets: { algorithm: always(algorithm), digest: named('algorithm') } }],
  };
}

function plain(algorithm: string, parameters: readonly string[]): SymbolModel {
  return { parameters, uses: [{ role: 'key-derivation', facets: { algorithm: always(algorithm) } }] };
}

function argon2(): SymbolModel {
  return plain('Argon2', ['salt', 'length', 'iterations', 'lanes', 'memory_cost', 'ad', 'secret']);
}

function pkcs12(parameters: readonly string[]): SymbolModel {
  return {
    parameters: [...parameters, 'encryption_algorithm'],
    uses: [{ role: 'encrypt', facets: { algorithm: named('encryption_algorithm') } }, KEY_OF_MAC],
  };
}
