import type { SymbolModel } from '../define.ts';
import { always, lengthInBits, named } from '../facets.ts';

const HASH = 'Crypto.Hash.';

/** Modules of `Crypto.Hash`, each of which stands for its digest: `HMAC.new(key, digestmod=MD5)`. */
const DIGESTS: Readonly<Record<string, string>> = {
  MD2: 'MD2',
  MD4: 'MD4',
  MD5: 'MD5',
  RIPEMD160: 'RIPEMD-160',
  SHA1: 'SHA-1',
  SHA224: 'SHA-224',
  SHA256: 'SHA-256',
  SHA384: 'SHA-384',
  SHA512: 'SHA-512',
  SHA3_224: 'SHA3-224',
  SHA3_256: 'SHA3-256',
  SHA3_384: 'SHA3-384',
  SHA3_512: 'SHA3-512',
  SHAKE128: 'SHAKE128',
  SHAKE256: 'SHAKE256',
  cSHAKE128: 'cSHAKE128',
  cSHAKE256: 'cSHAKE256',
  TupleHash128: 'TupleHash128',
  TupleHash256: 'TupleHash256',
  KangarooTwelve: 'KangarooTwelve',
  TurboSHAKE128: 'TurboSHAKE128',
  TurboSHAKE256: 'TurboSHAKE256',
};

/** Signatures read in pycryptodome 3.20 and 4.4. */
export const HASH_SYMBOLS: Readonly<Record<string, SymbolModel>> = {
  ...digestModules(),
  ...blake2('BLAKE2b'),
  ...blake2('BLAKE2s'),
  // Keccak as submitted, before FIPS 202 changed the padding; its size is an argument.
  [`${HASH}keccak`]: { denotes: { facet: 'digest', value: 'Keccak' }, referenceIsUse: 'digest' },
  [`${HASH}keccak.new`]: {
    parameters: ['*', 'data', 'digest_bytes', 'digest_bits'],
    denotes: { facet: 'digest', value: 'Keccak' },
    uses: [{ role: 'digest', facets: { digest: always('Keccak') } }],
  },
  [`${HASH}new`]: {
    parameters: ['name'],
    carries: { digest: named('name') },
    uses: [{ role: 'digest', facets: { digest: named('name') } }],
  },
  [`${HASH}HMAC`]: { denotes: { facet: 'algorithm', value: 'HMAC' } },
  [`${HASH}CMAC`]: { denotes: { facet: 'algorithm', value: 'CMAC' } },
  [`${HASH}HMAC.new`]: {
    parameters: ['key', 'msg', 'digestmod'],
    // HMAC.py: `if digestmod is None: digestmod = MD5`, in 3.20 and in 4.4.
    uses: [
      {
        role: 'mac',
        facets: { algorithm: always('HMAC'), digest: named('digestmod', 'MD5'), 'key-bits': lengthInBits('key') },
      },
    ],
  },
  [`${HASH}CMAC.new`]: {
    parameters: ['key', 'msg', 'ciphermod', 'cipher_params', 'mac_len'],
    uses: [{ role: 'mac', facets: { algorithm: named('ciphermod') } }],
  },
  ...mac('KMAC128', ['*', 'key', 'data', 'mac_len', 'custom']),
  ...mac('KMAC256', ['*', 'key', 'data', 'mac_len', 'custom']),
  ...mac('Poly1305', ['*', 'key', 'cipher', 'nonce', 'data']),
};

function digestModules(): Readonly<Record<string, SymbolModel>> {
  return Object.fromEntries(
    Object.entries(DIGESTS).flatMap(([module, digest]): [string, SymbolModel][] => [
      [`${HASH}${module}`, { denotes: { facet: 'digest', value: digest }, referenceIsUse: 'digest' }],
      [`${HASH}${module}.new`, digestConstructor(digest)],
    ]),
  );
}

function digestConstructor(digest: string): SymbolModel {
  return {
    denotes: { facet: 'digest', value: digest },
    uses: [{ role: 'digest', facets: { digest: always(digest) } }],
    referenceIsUse: 'digest',
  };
}

function blake2(digest: string): Readonly<Record<string, SymbolModel>> {
  const parameters = ['*', 'data', 'digest_bytes', 'digest_bits', 'key', 'update_after_digest'];
  return {
    [`${HASH}${digest}`]: { denotes: { facet: 'digest', value: digest }, referenceIsUse: 'digest' },
    [`${HASH}${digest}.new`]: {
      parameters,
      denotes: { facet: 'digest', value: digest },
      uses: [
        { role: 'digest', facets: { digest: always(digest) }, when: { parameter: 'key', given: false } },
        { role: 'mac', facets: { algorithm: always(digest) }, when: { parameter: 'key', given: true } },
      ],
    },
  };
}

function mac(algorithm: string, parameters: readonly string[]): Readonly<Record<string, SymbolModel>> {
  return {
    [`${HASH}${algorithm}`]: { denotes: { facet: 'algorithm', value: algorithm } },
    [`${HASH}${algorithm}.new`]: { parameters, uses: [{ role: 'mac', facets: { algorithm: always(algorithm) } }] },
  };
}
