import type { SymbolModel } from '../define.ts';
import { always, below, integer, named } from '../facets.ts';

const DSA = 'cryptography.hazmat.primitives.asymmetric.dsa.';
const DH = 'cryptography.hazmat.primitives.asymmetric.dh.';
const DSA_FACETS = { algorithm: always('DSA'), digest: named('algorithm') } as const;

/** DSA and Diffie-Hellman. Signatures read in cryptography 41 and 50. */
export const FINITE_FIELD_SYMBOLS: Readonly<Record<string, SymbolModel>> = {
  [`${DSA}generate_parameters`]: { ...generation('DSA', ['key_size', 'backend']), returns: `${DSA}DSAParameters` },
  [`${DSA}generate_private_key`]: { ...generation('DSA', ['key_size', 'backend']), returns: `${DSA}DSAPrivateKey` },
  [`${DSA}DSAParameters.generate_private_key`]: {
    parameters: [],
    uses: [{ role: 'key-generation', facets: { algorithm: always('DSA') } }],
    returns: `${DSA}DSAPrivateKey`,
  },
  ...below([`${DSA}DSAPrivateKey`, `${DSA}DSAPrivateKeyWithSerialization`], {
    '': {},
    '.sign': { parameters: ['data', 'algorithm'], uses: [{ role: 'sign', facets: DSA_FACETS }] },
    '.public_key': { parameters: [], returns: `${DSA}DSAPublicKey` },
  }),
  ...below([`${DSA}DSAPublicKey`, `${DSA}DSAPublicKeyWithSerialization`], {
    '': {},
    '.verify': { parameters: ['signature', 'data', 'algorithm'], uses: [{ role: 'verify', facets: DSA_FACETS }] },
  }),
  [`${DSA}DSAPrivateNumbers`]: {
    parameters: ['x', 'public_numbers'],
    uses: [{ role: 'sign', facets: { algorithm: always('DSA') } }],
  },
  [`${DSA}DSAPublicNumbers`]: {
    parameters: ['y', 'parameter_numbers'],
    uses: [{ role: 'verify', facets: { algorithm: always('DSA') } }],
  },
  [`${DH}DHParameterNumbers`]: {
    parameters: ['p', 'g', 'q'],
    uses: [{ role: 'key-agreement', facets: { algorithm: always('DH') } }],
  },
  [`${DH}generate_parameters`]: {
    ...generation('DH', ['generator', 'key_size', 'backend']),
    returns: `${DH}DHParameters`,
  },
  [`${DH}DHParameters.generate_private_key`]: {
    parameters: [],
    uses: [{ role: 'key-generation', facets: { algorithm: always('DH') } }],
    returns: `${DH}DHPrivateKey`,
  },
  ...below([`${DH}DHPrivateKey`, `${DH}DHPrivateKeyWithSerialization`], {
    '': {},
    '.exchange': {
      parameters: ['peer_public_key'],
      uses: [{ role: 'key-agreement', facets: { algorithm: always('DH') } }],
    },
  }),
};

function generation(algorithm: string, parameters: readonly string[]): SymbolModel {
  return {
    parameters,
    uses: [{ role: 'key-generation', facets: { algorithm: always(algorithm), 'key-bits': integer('key_size') } }],
  };
}
