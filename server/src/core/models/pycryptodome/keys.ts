import type { SymbolModel } from '../define.ts';
import { always, below, integer, named } from '../facets.ts';

const PUBLIC_KEY = 'Crypto.PublicKey.';
const SIGNATURE = 'Crypto.Signature.';

/** Keys and signatures. Signatures read in pycryptodome 3.20 and 4.4. */
export const KEY_SYMBOLS: Readonly<Record<string, SymbolModel>> = {
  [`${PUBLIC_KEY}RSA.generate`]: {
    parameters: ['bits', 'randfunc', 'e'],
    uses: [
      {
        role: 'key-generation',
        facets: {
          algorithm: always('RSA'),
          'key-bits': integer('bits'),
          'public-exponent': integer('e', 65537),
        },
      },
    ],
  },
  [`${PUBLIC_KEY}DSA.generate`]: generation('DSA', ['bits', 'randfunc', 'domain']),
  [`${PUBLIC_KEY}ElGamal.generate`]: generation('ElGamal', ['bits', 'randfunc']),
  [`${PUBLIC_KEY}ECC.generate`]: {
    parameters: ['*', 'curve', 'randfunc'],
    uses: [{ role: 'key-generation', facets: { algorithm: always('EC'), curve: named('curve') } }],
  },
  [`${PUBLIC_KEY}ECC.construct`]: {
    parameters: ['*', 'curve', 'd', 'point_x', 'point_y', 'seed'],
    uses: [{ role: 'verify', facets: { algorithm: always('EC'), curve: named('curve') } }],
  },
  ...scheme('pkcs1_15', ['rsa_key'], { algorithm: 'RSA', padding: 'PKCS#1 v1.5' }),
  ...scheme('PKCS1_v1_5', ['rsa_key'], { algorithm: 'RSA', padding: 'PKCS#1 v1.5' }),
  ...scheme('pss', ['rsa_key', '*', 'mask_func', 'salt_bytes', 'rand_func'], { algorithm: 'RSA', padding: 'PSS' }),
  ...scheme('PKCS1_PSS', ['rsa_key', 'mgfunc', 'saltLen', 'randfunc'], { algorithm: 'RSA', padding: 'PSS' }),
  // The key tells whether it is DSA or ECDSA, so only the digest is known.
  ...scheme('DSS', ['key', 'mode', 'encoding', 'randfunc'], {}),
  [`${SIGNATURE}eddsa.new`]: {
    parameters: ['key', 'mode', 'context'],
    uses: [{ role: 'sign', facets: { algorithm: always('EdDSA') } }],
  },
};

function generation(algorithm: string, parameters: readonly string[]): SymbolModel {
  return {
    parameters,
    uses: [{ role: 'key-generation', facets: { algorithm: always(algorithm), 'key-bits': integer('bits') } }],
  };
}

/** A signature module: `new(key)` gives a scheme whose `sign` and `verify` take a hash object. */
function scheme(
  module: string,
  parameters: readonly string[],
  fixed: { readonly algorithm?: string; readonly padding?: string },
): Readonly<Record<string, SymbolModel>> {
  const type = `${SIGNATURE}${module}.Scheme`;
  const facets = {
    ...(fixed.algorithm && { algorithm: always(fixed.algorithm) }),
    ...(fixed.padding && { padding: always(fixed.padding) }),
    digest: named('msg_hash'),
  };
  return {
    [`${SIGNATURE}${module}.new`]: { parameters, returns: type },
    ...below([type], {
      '.sign': { parameters: ['msg_hash'], uses: [{ role: 'sign', facets }] },
      '.verify': { parameters: ['msg_hash', 'signature'], uses: [{ role: 'verify', facets }] },
    }),
  };
}
