import { defineLibrary, type SymbolModel } from './define.ts';
import { always, integer, lengthInBits, lengthInBytes, named } from './facets.ts';

/** Constructors of hashlib and of the C modules behind it, by the digest that they make. */
const CONSTRUCTORS: Readonly<Record<string, readonly string[]>> = {
  MD5: ['hashlib.md5', '_md5.md5', '_hashlib.openssl_md5'],
  'SHA-1': ['hashlib.sha1', '_sha1.sha1', '_hashlib.openssl_sha1'],
  'SHA-224': ['hashlib.sha224', '_sha256.sha224', '_sha2.sha224', '_hashlib.openssl_sha224'],
  'SHA-256': ['hashlib.sha256', '_sha256.sha256', '_sha2.sha256', '_hashlib.openssl_sha256'],
  'SHA-384': ['hashlib.sha384', '_sha512.sha384', '_sha2.sha384', '_hashlib.openssl_sha384'],
  'SHA-512': ['hashlib.sha512', '_sha512.sha512', '_sha2.sha512', '_hashlib.openssl_sha512'],
  'SHA3-224': ['hashlib.sha3_224', '_sha3.sha3_224', '_hashlib.openssl_sha3_224'],
  'SHA3-256': ['hashlib.sha3_256', '_sha3.sha3_256', '_hashlib.openssl_sha3_256'],
  'SHA3-384': ['hashlib.sha3_384', '_sha3.sha3_384', '_hashlib.openssl_sha3_384'],
  'SHA3-512': ['hashlib.sha3_512', '_sha3.sha3_512', '_hashlib.openssl_sha3_512'],
  SHAKE128: ['hashlib.shake_128', '_sha3.shake_128', '_hashlib.openssl_shake_128'],
  SHAKE256: ['hashlib.shake_256', '_sha3.shake_256', '_hashlib.openssl_shake_256'],
};

const BLAKE2: Readonly<Record<string, readonly string[]>> = {
  BLAKE2b: ['hashlib.blake2b', '_blake2.blake2b'],
  BLAKE2s: ['hashlib.blake2s', '_blake2.blake2s'],
};

export const HASHLIB = defineLibrary({
  library: 'hashlib',
  modules: ['hashlib', '_hashlib', '_md5', '_sha1', '_sha2', '_sha256', '_sha512', '_sha3', '_blake2'],
  needles: {
    distinctive: ['hashlib', '_hashlib'],
    common: ['_md5', '_sha1', '_sha2', '_sha256', '_sha512', '_sha3', '_blake2'],
  },
  aliases: { 'hashlib._hashlib': '_hashlib' },
  symbols: {
    // Of all that they name, MD5 is there in every version (Library reference, "hashlib").
    'hashlib.algorithms_available': { elements: ['md5'] },
    'hashlib.algorithms_guaranteed': { elements: ['md5'] },
    'hashlib.algorithms': { elements: ['md5'] },
    'hashlib.__get_builtin_constructor': {
      parameters: ['name'],
      uses: [{ role: 'digest', facets: { digest: named('name') } }],
    },
    ...constructors(CONSTRUCTORS, digestConstructor),
    ...constructors(BLAKE2, blake2Constructor),
    'hashlib.new': newByName(['name', 'data', '*', 'usedforsecurity']),
    '_hashlib.new': newByName(['name', 'string', '*', 'usedforsecurity']),
    'hashlib.file_digest': {
      parameters: ['fileobj', 'digest', '*', '_bufsize'],
      uses: [{ role: 'digest', facets: { digest: named('digest') } }],
    },
    'hashlib.pbkdf2_hmac': pbkdf2(),
    '_hashlib.pbkdf2_hmac': pbkdf2(),
    '_hashlib.hmac_new': hmac(['key', 'msg', 'digestmod'], 'digestmod'),
    '_hashlib.hmac_digest': hmac(['key', 'msg', 'digest'], 'digest'),
    'hashlib.scrypt': scrypt(),
    '_hashlib.scrypt': scrypt(),
  },
});

function constructors(
  table: Readonly<Record<string, readonly string[]>>,
  model: (digest: string) => SymbolModel,
): Readonly<Record<string, SymbolModel>> {
  return Object.fromEntries(
    Object.entries(table).flatMap(([digest, names]) => names.map(name => [name, model(digest)])),
  );
}

function digestConstructor(digest: string): SymbolModel {
  return {
    parameters: ['string', '*', 'usedforsecurity'],
    denotes: { facet: 'digest', value: digest },
    uses: [{ role: 'digest', facets: { digest: always(digest) }, notForSecurityParameter: 'usedforsecurity' }],
    referenceIsUse: 'digest',
  };
}

/** With a key, BLAKE2 is a message authentication code (RFC 7693, section 2.9). */
function blake2Constructor(digest: string): SymbolModel {
  return {
    parameters: ['data', '*', 'digest_size', 'key', 'salt', 'person', 'usedforsecurity'],
    denotes: { facet: 'digest', value: digest },
    uses: [
      {
        role: 'digest',
        facets: { digest: always(digest) },
        notForSecurityParameter: 'usedforsecurity',
        when: { parameter: 'key', given: false },
      },
      {
        role: 'mac',
        facets: { algorithm: always(digest) },
        notForSecurityParameter: 'usedforsecurity',
        when: { parameter: 'key', given: true },
      },
    ],
    referenceIsUse: 'digest',
  };
}

function newByName(parameters: readonly string[]): SymbolModel {
  return {
    parameters,
    carries: { digest: named('name') },
    uses: [{ role: 'digest', facets: { digest: named('name') }, notForSecurityParameter: 'usedforsecurity' }],
  };
}

function pbkdf2(): SymbolModel {
  return {
    parameters: ['hash_name', 'password', 'salt', 'iterations', 'dklen'],
    uses: [
      {
        role: 'key-derivation',
        facets: {
          algorithm: always('PBKDF2'),
          digest: named('hash_name'),
          'salt-bytes': lengthInBytes('salt'),
          iterations: integer('iterations'),
          'derived-key-bytes': integer('dklen'),
        },
      },
    ],
  };
}

function hmac(parameters: readonly string[], digest: string): SymbolModel {
  return {
    parameters,
    uses: [
      { role: 'mac', facets: { algorithm: always('HMAC'), digest: named(digest), 'key-bits': lengthInBits('key') } },
    ],
  };
}

function scrypt(): SymbolModel {
  return {
    parameters: ['password', '*', 'salt', 'n', 'r', 'p', 'maxmem', 'dklen'],
    uses: [{ role: 'key-derivation', facets: { algorithm: always('scrypt') } }],
  };
}
