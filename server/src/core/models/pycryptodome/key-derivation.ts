import type { SymbolModel } from '../define.ts';
import { always, integer, lengthInBytes, named } from '../facets.ts';

const KDF = 'Crypto.Protocol.KDF.';

/** Key derivation and randomness. Signatures and defaults read in pycryptodome 3.20 and 4.4. */
export const KEY_DERIVATION_SYMBOLS: Readonly<Record<string, SymbolModel>> = {
  [`${KDF}PBKDF2`]: {
    parameters: ['password', 'salt', 'dkLen', 'count', 'prf', 'hmac_hash_module'],
    // KDF.py: 16 bytes, 1000 iterations, HMAC with SHA-1.
    uses: [pbkdf2(false), pbkdf2(true)],
  },
  [`${KDF}PBKDF1`]: {
    parameters: ['password', 'salt', 'dkLen', 'count', 'hashAlgo'],
    uses: [{ role: 'key-derivation', facets: { algorithm: always('PBKDF1'), digest: named('hashAlgo', 'SHA-1') } }],
  },
  [`${KDF}HKDF`]: {
    parameters: ['master', 'key_len', 'salt', 'hashmod', 'num_keys', 'context'],
    uses: [{ role: 'key-derivation', facets: { algorithm: always('HKDF'), digest: named('hashmod') } }],
  },
  [`${KDF}scrypt`]: derivation('scrypt', ['password', 'salt', 'key_len', 'N', 'r', 'p', 'num_keys']),
  [`${KDF}SP800_108_Counter`]: derivation('KBKDF', ['master', 'key_len', 'prf', 'num_keys', 'label', 'context']),
  [`${KDF}bcrypt`]: password(['password', 'cost', 'salt']),
  [`${KDF}bcrypt_check`]: password(['password', 'bcrypt_hash']),
  'Crypto.Random.get_random_bytes': {
    parameters: ['N'],
    uses: [{ role: 'random', facets: {} }],
    givesBytes: integer('N'),
  },
  ...random('Crypto.Random.', ['new']),
  ...random('Crypto.Random.random.', [
    'getrandbits',
    'randrange',
    'randint',
    'choice',
    'shuffle',
    'sample',
    'StrongRandom',
  ]),
  ...random('Crypto.Util.number.', [
    ...['getPrime', 'getStrongPrime', 'getRandomInteger', 'getRandomRange', 'getRandomNBitInteger', 'getRandomNumber'],
  ]),
};

/** With a pseudo-random function of the caller's own, the digest is not known. */
function pbkdf2(ownFunction: boolean): NonNullable<SymbolModel['uses']>[number] {
  return {
    role: 'key-derivation',
    facets: {
      algorithm: always('PBKDF2'),
      ...(ownFunction ? {} : { digest: named('hmac_hash_module', 'SHA-1') }),
      'salt-bytes': lengthInBytes('salt'),
      iterations: integer('count', 1000),
      'derived-key-bytes': integer('dkLen', 16),
    },
    when: { parameter: 'prf', given: ownFunction },
  };
}

function random(prefix: string, names: readonly string[]): Readonly<Record<string, SymbolModel>> {
  return Object.fromEntries(names.map(name => [`${prefix}${name}`, { uses: [{ role: 'random', facets: {} }] }]));
}

function derivation(algorithm: string, parameters: readonly string[]): SymbolModel {
  return { parameters, uses: [{ role: 'key-derivation', facets: { algorithm: always(algorithm) } }] };
}

function password(parameters: readonly string[]): SymbolModel {
  return { parameters, uses: [{ role: 'password-hash', facets: { algorithm: always('bcrypt') } }] };
}
