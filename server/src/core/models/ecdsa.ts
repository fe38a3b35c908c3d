import type { Role } from '../inventory/crypto-use.ts';
import { defineLibrary, type SymbolModel } from './define.ts';
import { always, below, named, naming } from './facets.ts';

const SIGNING_KEY = 'ecdsa.SigningKey';
const VERIFYING_KEY = 'ecdsa.VerifyingKey';

const CURVES = {
  NIST192p: 'P-192',
  NIST224p: 'P-224',
  NIST256p: 'P-256',
  NIST384p: 'P-384',
  NIST521p: 'P-521',
  SECP256k1: 'secp256k1',
  SECP112r1: 'secp112r1',
  SECP112r2: 'secp112r2',
  SECP128r1: 'secp128r1',
  SECP160r1: 'secp160r1',
  BRAINPOOLP160r1: 'brainpoolP160r1',
  BRAINPOOLP192r1: 'brainpoolP192r1',
  BRAINPOOLP224r1: 'brainpoolP224r1',
  BRAINPOOLP256r1: 'brainpoolP256r1',
  BRAINPOOLP320r1: 'brainpoolP320r1',
  BRAINPOOLP384r1: 'brainpoolP384r1',
  BRAINPOOLP512r1: 'brainpoolP512r1',
  Ed25519: 'Ed25519',
  Ed448: 'Ed448',
};

/**
 * The pure-Python package `ecdsa`. Signatures and defaults read in 0.19: the curve is NIST192p unless given, which is
 * final; the digest is SHA-1 unless the key or a later `sign(hashfunc=…)` is given another. Keys on Edwards curves have a
 * digest of their own.
 */
export const ECDSA = defineLibrary({
  library: 'ecdsa',
  distribution: 'ecdsa',
  modules: ['ecdsa'],
  needles: { common: ['ecdsa'] },
  aliases: { 'ecdsa.keys': 'ecdsa', 'ecdsa.curves': 'ecdsa' },
  yieldsToProject: true,
  symbols: {
    ...naming('ecdsa.', 'curve', CURVES, { referenceIsUse: 'key-generation' }),
    [SIGNING_KEY]: {},
    [VERIFYING_KEY]: {},
    ...below([`${SIGNING_KEY}.`], {
      generate: key('key-generation', 'sign', ['curve', 'entropy', 'hashfunc'], SIGNING_KEY),
      from_string: key('sign', 'sign', ['string', 'curve', 'hashfunc'], SIGNING_KEY),
      from_secret_exponent: key('sign', 'sign', ['secexp', 'curve', 'hashfunc'], SIGNING_KEY),
      from_pem: holding('sign', ['string', 'hashfunc'], SIGNING_KEY),
      from_der: holding('sign', ['string', 'hashfunc'], SIGNING_KEY),
      sign: signature('sign', ['data', 'entropy', 'hashfunc', 'sigencode', 'k', 'allow_truncate']),
      sign_deterministic: signature('sign', ['data', 'hashfunc', 'sigencode', 'extra_entropy']),
      get_verifying_key: { parameters: [], returns: VERIFYING_KEY },
    }),
    ...below([`${VERIFYING_KEY}.`], {
      from_string: key('verify', 'verify', ['string', 'curve', 'hashfunc'], VERIFYING_KEY),
      from_pem: holding('verify', ['string', 'hashfunc'], VERIFYING_KEY),
      from_der: holding('verify', ['string', 'hashfunc'], VERIFYING_KEY),
      verify: signature('verify', ['signature', 'data', 'hashfunc', 'sigdecode', 'allow_truncate']),
    }),
    'ecdsa.ECDH': {
      parameters: ['curve', 'private_key', 'public_key'],
      uses: [{ role: 'key-agreement', facets: { algorithm: always('ECDH'), curve: named('curve') } }],
    },
  },
});

/** A key on a curve, and the digest that it is told to sign or verify with. */
function key(role: Role, later: Role, parameters: readonly string[], returns: string): SymbolModel {
  return {
    parameters,
    uses: [
      { role, facets: { algorithm: always('ECDSA'), curve: named('curve', 'P-192') } },
      {
        role: later,
        facets: { algorithm: always('ECDSA'), digest: named('hashfunc') },
        when: { parameter: 'hashfunc', given: true },
      },
    ],
    returns,
  };
}

function holding(role: Role, parameters: readonly string[], returns: string): SymbolModel {
  return {
    parameters,
    uses: [{ role, facets: { algorithm: always('ECDSA'), digest: named('hashfunc') } }],
    returns,
  };
}

function signature(role: Role, parameters: readonly string[]): SymbolModel {
  const digest = { ...named('hashfunc', 'SHA-1'), ofMaker: { exceptFor: ['Ed25519', 'Ed448'] } };
  return { parameters, uses: [{ role, facets: { algorithm: always('ECDSA'), digest } }] };
}
