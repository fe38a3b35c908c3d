import type { Role } from '../../inventory/crypto-use.ts';
import type { SymbolModel } from '../define.ts';
import { always, below, named, naming } from '../facets.ts';

const ASYMMETRIC = 'cryptography.hazmat.primitives.asymmetric.';
const EC = `${ASYMMETRIC}ec.`;
const PRIVATE_KEY = `${EC}EllipticCurvePrivateKey`;
const PUBLIC_KEY = `${EC}EllipticCurvePublicKey`;

const CURVES = {
  SECP192R1: 'P-192',
  SECP224R1: 'P-224',
  SECP256R1: 'P-256',
  SECP384R1: 'P-384',
  SECP521R1: 'P-521',
  SECP256K1: 'secp256k1',
  SECT163K1: 'K-163',
  SECT233K1: 'K-233',
  SECT283K1: 'K-283',
  SECT409K1: 'K-409',
  SECT571K1: 'K-571',
  SECT163R2: 'B-163',
  SECT233R1: 'B-233',
  SECT283R1: 'B-283',
  SECT409R1: 'B-409',
  SECT571R1: 'B-571',
  BrainpoolP256R1: 'brainpoolP256r1',
  BrainpoolP384R1: 'brainpoolP384r1',
  BrainpoolP512R1: 'brainpoolP512r1',
};

/** ECDSA, ECDH, Edwards and Montgomery curves. Signatures read in cryptography 41 and 50. */
export const ELLIPTIC_SYMBOLS: Readonly<Record<string, SymbolModel>> = {
  ...naming(EC, 'curve', CURVES, { referenceIsUse: 'key-generation' }),
  [`${EC}generate_private_key`]: keyOnCurve(['curve', 'backend'], 'key-generation', PRIVATE_KEY),
  [`${EC}derive_private_key`]: keyOnCurve(['private_value', 'curve', 'backend'], 'key-generation', PRIVATE_KEY),
  // A public key verifies or agrees; verifying is what even short curves may still do.
  [`${EC}EllipticCurvePublicNumbers`]: keyOnCurve(['x', 'y', 'curve'], 'verify'),
  [`${PUBLIC_KEY}.from_encoded_point`]: keyOnCurve(['curve', 'data'], 'verify', PUBLIC_KEY),
  [`${EC}ECDSA`]: {
    parameters: ['algorithm', 'deterministic_signing'],
    carries: { algorithm: always('ECDSA'), digest: named('algorithm') },
  },
  [`${EC}ECDH`]: { parameters: [], denotes: { facet: 'algorithm', value: 'ECDH' } },
  ...below([PRIVATE_KEY, `${PRIVATE_KEY}WithSerialization`], {
    '': {},
    '.sign': {
      parameters: ['data', 'signature_algorithm'],
      uses: [{ role: 'sign', facets: { algorithm: always('ECDSA'), digest: named('signature_algorithm') } }],
    },
    '.exchange': {
      parameters: ['algorithm', 'peer_public_key'],
      uses: [{ role: 'key-agreement', facets: { algorithm: always('ECDH') } }],
    },
    '.public_key': { parameters: [], returns: PUBLIC_KEY },
  }),
  ...below([PUBLIC_KEY, `${PUBLIC_KEY}WithSerialization`], {
    '': {},
    '.verify': {
      parameters: ['signature', 'data', 'signature_algorithm'],
      uses: [{ role: 'verify', facets: { algorithm: always('ECDSA'), digest: named('signature_algorithm') } }],
    },
  }),
  ...signing('ed25519.Ed25519', 'Ed25519'),
  ...signing('ed448.Ed448', 'Ed448'),
  ...agreeing('x25519.X25519', 'X25519'),
  ...agreeing('x448.X448', 'X448'),
  // Names read in cryptography 50.
  'cryptography.hazmat.primitives.hpke.Suite': {
    parameters: ['kem', 'kdf', 'aead'],
    uses: [{ role: 'key-agreement', facets: { algorithm: always('HPKE') } }],
  },
};

function keyOnCurve(parameters: readonly string[], role: Role, returns?: string): SymbolModel {
  return {
    parameters,
    uses: [{ role, facets: { algorithm: always('EC'), curve: named('curve') } }],
    ...(returns && { returns }),
  };
}

function signing(stem: string, algorithm: string): Readonly<Record<string, SymbolModel>> {
  const privateKey = `${ASYMMETRIC}${stem}PrivateKey`;
  const publicKey = `${ASYMMETRIC}${stem}PublicKey`;
  const facets = { algorithm: always(algorithm) };
  return {
    [privateKey]: {},
    [publicKey]: {},
    [`${privateKey}.generate`]: { parameters: [], uses: [{ role: 'key-generation', facets }], returns: privateKey },
    [`${privateKey}.from_private_bytes`]: {
      parameters: ['data'],
      uses: [{ role: 'sign', facets }],
      returns: privateKey,
    },
    [`${privateKey}.sign`]: { parameters: ['data'], uses: [{ role: 'sign', facets }] },
    [`${privateKey}.public_key`]: { parameters: [], returns: publicKey },
    [`${publicKey}.from_public_bytes`]: {
      parameters: ['data'],
      uses: [{ role: 'verify', facets }],
      returns: publicKey,
    },
    [`${publicKey}.verify`]: { parameters: ['signature', 'data'], uses: [{ role: 'verify', facets }] },
  };
}

function agreeing(stem: string, algorithm: string): Readonly<Record<string, SymbolModel>> {
  const privateKey = `${ASYMMETRIC}${stem}PrivateKey`;
  const publicKey = `${ASYMMETRIC}${stem}PublicKey`;
  const facets = { algorithm: always(algorithm) };
  return {
    [privateKey]: {},
    [publicKey]: {},
    [`${privateKey}.generate`]: { parameters: [], uses: [{ role: 'key-generation', facets }], returns: privateKey },
    [`${privateKey}.from_private_bytes`]: {
      parameters: ['data'],
      uses: [{ role: 'key-agreement', facets }],
      returns: privateKey,
    },
    // With a further argument it is the method of the NIST curves, which takes `ec.ECDH()` first.
    [`${privateKey}.exchange`]: {
      parameters: ['peer_public_key', 'further'],
      uses: [{ role: 'key-agreement', facets, when: { parameter: 'further', given: false } }],
    },
    [`${publicKey}.from_public_bytes`]: { parameters: ['data'], uses: [{ role: 'key-agreement', facets }] },
  };
}
