import { defineLibrary, type SymbolModel } from './define.ts';
import { always } from './facets.ts';

const MODULES = ['blake3', 'pyblake2', 'sha3', '_pysha3', 'whirlpool', 'siphash24'];

const SHA3: Readonly<Record<string, string>> = {
  sha3_224: 'SHA3-224',
  sha3_256: 'SHA3-256',
  sha3_384: 'SHA3-384',
  sha3_512: 'SHA3-512',
  shake_128: 'SHAKE128',
  shake_256: 'SHAKE256',
  // Keccak as submitted, before FIPS 202 changed the padding.
  keccak_224: 'Keccak-224',
  keccak_256: 'Keccak-256',
  keccak_384: 'Keccak-384',
  keccak_512: 'Keccak-512',
};

/**
 * Packages of hash functions. Read in blake3 1.0; the others are known by their names on PyPI. Hash functions
 * that are no cryptography (xxhash, mmh3, murmurhash, cityhash, crc32c) are none of them.
 */
export const HASH_PACKAGES = defineLibrary({
  library: 'hash-packages',
  modules: MODULES,
  needles: { common: MODULES },
  yieldsToProject: true,
  aliases: { _pysha3: 'sha3' },
  symbols: {
    // hashlib's own argument; where it is not given, nothing is stated.
    'blake3.blake3': {
      ...digest('BLAKE3', ['data', '*', 'key', 'derive_key_context', 'max_threads', 'usedforsecurity']),
      uses: [
        {
          role: 'digest',
          facets: { digest: always('BLAKE3') },
          notForSecurityParameter: 'usedforsecurity',
          when: [
            { parameter: 'key', given: false },
            { parameter: 'derive_key_context', given: false },
          ],
        },
        { role: 'mac', facets: { algorithm: always('BLAKE3') }, when: { parameter: 'key', given: true } },
        {
          role: 'key-derivation',
          facets: { digest: always('BLAKE3') },
          when: { parameter: 'derive_key_context', given: true },
        },
      ],
    },
    'pyblake2.blake2b': digest('BLAKE2b', []),
    'pyblake2.blake2s': digest('BLAKE2s', []),
    ...Object.fromEntries(Object.entries(SHA3).map(([name, value]) => [`sha3.${name}`, digest(value, [])])),
    'whirlpool.new': digest('Whirlpool', []),
    ...Object.fromEntries(
      ['siphash13', 'siphash24'].map(name => [
        `siphash24.${name}`,
        { uses: [{ role: 'mac' as const, facets: { algorithm: always('SipHash') } }] },
      ]),
    ),
  },
});

function digest(value: string, parameters: readonly string[]): SymbolModel {
  return {
    parameters,
    denotes: { facet: 'digest', value },
    uses: [{ role: 'digest', facets: { digest: always(value) } }],
    referenceIsUse: 'digest',
  };
}
