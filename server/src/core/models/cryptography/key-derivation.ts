import type { SymbolModel } from '../define.ts';
import { always, integer, lengthInBytes, named } from '../facets.ts';

const KDF = 'cryptography.hazmat.primitives.kdf.';

const SERIALIZATION = 'cryptography.hazmat.primitives.serialization.';

const KBKDF_PARAMETERS = [
  ...['algorithm', 'mode', 'length', 'rlen', 'llen', 'location', 'label', 'context', 'fixed', 'backend'],
  ...['*', 'break_location'],
];

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
  // The algorithm of KBKDFCMAC is a block cipher, which is not a facet of a key derivation.
  [`${KDF}kbkdf.KBKDFCMAC`]: {
    parameters: KBKDF_PARAMETERS,
    uses: [{ role: 'key-derivation', facets: { algorithm: always('KBKDF') } }],
  },
  [`${SERIALIZATION}PrivateFormat.TraditionalOpenSSL`]: { denotes: { facet: 'algorithm', value: 'EVP_BytesToKey' } },
  [`${SERIALIZATION}PrivateFormat.OpenSSH`]: { denotes: { facet: 'algorithm', value: 'bcrypt-pbkdf' } },
  [`${SERIALIZATION}BestAvailableEncryption`]: {
    parameters: ['password'],
    denotes: { facet: 'algorithm', value: 'AES' },
  },
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
