import type { SymbolModel } from '../define.ts';
import { always, below, integer, named, naming } from '../facets.ts';

const RSA = 'cryptography.hazmat.primitives.asymmetric.rsa.';
const PADDING = 'cryptography.hazmat.primitives.asymmetric.padding.';
const PRIVATE_KEY = `${RSA}RSAPrivateKey`;
const PUBLIC_KEY = `${RSA}RSAPublicKey`;

/** What a padding object hands on: its name, and the digest of its mask generation function. */
const SIGNATURE_FACETS = {
  algorithm: always('RSA'),
  digest: named('algorithm'),
  padding: named('padding'),
  'mgf-digest': named('padding'),
  'salt-bytes': named('padding'),
  'pss-salt': named('padding'),
} as const;

const ENCRYPTION_FACETS = { algorithm: always('RSA'), padding: named('padding') } as const;

/** RSA keys, paddings, signatures and encryption. Signatures read in cryptography 41 and 50. */
export const RSA_SYMBOLS: Readonly<Record<string, SymbolModel>> = {
  [`${RSA}generate_private_key`]: {
    parameters: ['public_exponent', 'key_size', 'backend'],
    uses: [
      {
        role: 'key-generation',
        facets: {
          algorithm: always('RSA'),
          'key-bits': integer('key_size'),
          'public-exponent': integer('public_exponent'),
        },
      },
    ],
    returns: PRIVATE_KEY,
  },
  ...below([PRIVATE_KEY, `${PRIVATE_KEY}WithSerialization`], {
    '': {},
    '.sign': {
      parameters: ['data', 'padding', 'algorithm'],
      uses: [{ role: 'sign', facets: SIGNATURE_FACETS }],
    },
    '.decrypt': {
      parameters: ['ciphertext', 'padding'],
      uses: [{ role: 'decrypt', facets: ENCRYPTION_FACETS }],
    },
    '.public_key': { parameters: [], returns: PUBLIC_KEY },
  }),
  ...below([PUBLIC_KEY, `${PUBLIC_KEY}WithSerialization`], {
    '': {},
    '.verify': {
      parameters: ['signature', 'data', 'padding', 'algorithm'],
      uses: [{ role: 'verify', facets: SIGNATURE_FACETS }],
    },
    '.recover_data_from_signature': {
      parameters: ['signature', 'padding', 'algorithm'],
      uses: [{ role: 'verify', facets: SIGNATURE_FACETS }],
    },
    '.encrypt': {
      parameters: ['plaintext', 'padding'],
      uses: [{ role: 'encrypt', facets: ENCRYPTION_FACETS }],
    },
  }),
  ...naming(PADDING, 'padding', { PKCS1v15: 'PKCS#1 v1.5' }),
  [`${PADDING}PSS`]: {
    parameters: ['mgf', 'salt_length'],
    denotes: { facet: 'padding', value: 'PSS' },
    carries: {
      'mgf-digest': named('mgf'),
      'salt-bytes': integer('salt_length'),
      'pss-salt': named('salt_length'),
    },
  },
  [`${PADDING}PSS.MAX_LENGTH`]: { denotes: { facet: 'pss-salt', value: 'maximum' } },
  // Numbers make keys that exist already: what is done with them shows what for.
  [`${RSA}RSAPublicNumbers`]: {
    parameters: ['e', 'n'],
    uses: [{ role: 'verify', facets: { algorithm: always('RSA'), 'public-exponent': integer('e') } }],
  },
  [`${RSA}RSAPublicNumbers.public_key`]: { parameters: ['backend'], returns: PUBLIC_KEY },
  // OAEP only ever encrypts or decrypts, so its digests are judged where it is made.
  [`${PADDING}OAEP`]: {
    parameters: ['mgf', 'algorithm', 'label'],
    denotes: { facet: 'padding', value: 'OAEP' },
    uses: [
      {
        role: 'encrypt',
        facets: { padding: always('OAEP'), digest: named('algorithm'), 'mgf-digest': named('mgf') },
      },
    ],
  },
  [`${PADDING}MGF1`]: {
    parameters: ['algorithm'],
    carries: { 'mgf-digest': named('algorithm') },
  },
  'cryptography.hazmat.primitives.asymmetric.utils.Prehashed': {
    parameters: ['algorithm'],
    carries: { digest: named('algorithm') },
  },
};
