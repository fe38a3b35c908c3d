import type { DuckMethod } from '../define.ts';
import { always, named } from '../facets.ts';

const HASH = { parameter: 'hash', facet: 'digest' } as const;
const ALGORITHM = { parameter: 'algorithm', facet: 'digest' } as const;

/** The digest may be left to the caller of the function around. */
const PADDING_OR_ALGORITHM = [ALGORITHM, { parameter: 'padding', facet: 'padding' }] as const;

/** A hash, or an object that holds one (`ec.ECDSA(hashes.SHA1())` also tells its own name). */
const WITH_HASH = { digest: named('hash'), algorithm: named('hash') } as const;

/** `algorithm=` without `padding=`: DSA keys and certificate builders. */
const WITHOUT_PADDING = {
  facets: { digest: named('algorithm') },
  when: { parameter: 'padding', given: false },
} as const;

/** With a padding it can only be RSA. */
const WITH_PADDING = {
  facets: {
    algorithm: always('RSA'),
    digest: named('algorithm'),
    padding: named('padding'),
    'mgf-digest': named('padding'),
    'salt-bytes': named('padding'),
    'pss-salt': named('padding'),
  },
  when: { parameter: 'padding', given: true },
} as const;

/**
 * Methods of keys, builders and certificates whose type is not known: `load_pem_private_key` gives a key of any kind.
 * The same call must fit one of them only, or it would count twice.
 */
export const DUCK_METHODS: readonly DuckMethod[] = [
  {
    method: 'sign',
    parameters: ['data', 'padding', 'algorithm'],
    proof: PADDING_OR_ALGORITHM,
    uses: [
      { role: 'sign', ...WITH_PADDING },
      { role: 'sign', ...WITHOUT_PADDING },
    ],
  },
  // `.sign(data, hash)` of DSA, `.sign(data, ec.ECDSA(hash))`, `.sign(private_key, hash, backend)` of builders.
  { method: 'sign', parameters: ['data', 'hash'], proof: HASH, uses: [{ role: 'sign', facets: WITH_HASH }] },
  {
    method: 'sign',
    parameters: ['*', 'signature_algorithm'],
    proof: { parameter: 'signature_algorithm', facet: 'digest' },
    uses: [{ role: 'sign', facets: { digest: named('signature_algorithm'), algorithm: named('signature_algorithm') } }],
  },
  {
    method: 'verify',
    parameters: ['signature', 'data', 'padding', 'algorithm'],
    proof: PADDING_OR_ALGORITHM,
    uses: [
      { role: 'verify', ...WITH_PADDING },
      { role: 'verify', ...WITHOUT_PADDING },
    ],
  },
  {
    method: 'verify',
    parameters: ['signature', 'data', 'hash'],
    proof: HASH,
    uses: [{ role: 'verify', facets: WITH_HASH }],
  },
  {
    method: 'verify',
    parameters: ['*', 'signature_algorithm'],
    proof: { parameter: 'signature_algorithm', facet: 'digest' },
    uses: [
      { role: 'verify', facets: { digest: named('signature_algorithm'), algorithm: named('signature_algorithm') } },
    ],
  },
  {
    method: 'fingerprint',
    parameters: ['algorithm'],
    proof: ALGORITHM,
    uses: [{ role: 'digest', facets: { digest: named('algorithm') } }],
  },
  {
    method: 'encrypt',
    parameters: ['plaintext', 'padding'],
    proof: { parameter: 'padding', facet: 'padding' },
    uses: [{ role: 'encrypt', facets: { algorithm: always('RSA'), padding: named('padding') } }],
  },
  {
    method: 'decrypt',
    parameters: ['ciphertext', 'padding'],
    proof: { parameter: 'padding', facet: 'padding' },
    uses: [{ role: 'decrypt', facets: { algorithm: always('RSA'), padding: named('padding') } }],
  },
  // Keys of every kind. What derives the key of an encrypted one is a matter of the format; PKCS#8 takes PBKDF2.
  {
    method: 'private_bytes',
    parameters: ['encoding', 'format', 'encryption_algorithm'],
    proof: { parameter: 'encryption_algorithm', facet: 'algorithm' },
    uses: [{ role: 'key-derivation', facets: { algorithm: named('format') } }],
  },
  {
    method: 'exchange',
    parameters: ['algorithm', 'peer_public_key'],
    proof: { parameter: 'algorithm', facet: 'algorithm' },
    uses: [{ role: 'key-agreement', facets: { algorithm: named('algorithm') } }],
  },
  {
    method: 'add_signer',
    parameters: ['certificate', 'private_key', 'hash_algorithm'],
    proof: { parameter: 'hash_algorithm', facet: 'digest' },
    uses: [{ role: 'sign', facets: { digest: named('hash_algorithm') } }],
  },
];
