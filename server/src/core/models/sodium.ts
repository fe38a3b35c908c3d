import type { Role } from '../inventory/crypto-use.ts';
import type { SymbolModel, UseModel } from './define.ts';
import { always } from './facets.ts';

type Facets = UseModel['facets'];

/**
 * libsodium's functions, which PyNaCl, libnacl and pysodium hand through under their own names. What each of them
 * computes is libsodium's documentation (doc.libsodium.org). A function that joins several algorithms counts as what it
 * encrypts with.
 */
const FUNCTIONS: readonly (readonly [Role, Facets, readonly string[]])[] = [
  ['key-generation', algorithm('X25519'), ['crypto_box_keypair', 'crypto_box_seed_keypair']],
  ['key-generation', algorithm('X25519'), ['crypto_kx_keypair', 'crypto_kx_seed_keypair']],
  [
    'key-agreement',
    algorithm('X25519'),
    [
      ...['crypto_scalarmult', 'crypto_scalarmult_base', 'crypto_scalarmult_curve25519'],
      ...['crypto_scalarmult_curve25519_base', 'crypto_kx_client_session_keys', 'crypto_kx_server_session_keys'],
      'crypto_box_beforenm',
    ],
  ],
  [
    'key-generation',
    algorithm('Ed25519'),
    ['crypto_sign_keypair', 'crypto_sign_ed25519_keypair', 'crypto_sign_seed_keypair'],
  ],
  ['sign', algorithm('Ed25519'), ['crypto_sign', 'crypto_sign_detached', 'crypto_sign_ed25519ph_final_create']],
  [
    'verify',
    algorithm('Ed25519'),
    ['crypto_sign_open', 'crypto_sign_verify_detached', 'crypto_sign_ed25519ph_final_verify'],
  ],
  [
    'encrypt',
    algorithm('XSalsa20-Poly1305'),
    [
      ...['crypto_box', 'crypto_box_easy', 'crypto_box_afternm', 'crypto_box_easy_afternm', 'crypto_box_seal'],
      ...['crypto_box_detached', 'crypto_secretbox', 'crypto_secretbox_easy', 'crypto_secretbox_detached'],
    ],
  ],
  [
    'decrypt',
    algorithm('XSalsa20-Poly1305'),
    [
      ...['crypto_box_open', 'crypto_box_open_easy', 'crypto_box_open_afternm', 'crypto_box_open_easy_afternm'],
      ...['crypto_box_seal_open', 'crypto_box_open_detached', 'crypto_secretbox_open', 'crypto_secretbox_open_easy'],
      'crypto_secretbox_open_detached',
    ],
  ],
  // Arithmetic on the curve of Ed25519: what it is for is not said, where it runs is.
  [
    'key-agreement',
    {},
    [
      ...['crypto_scalarmult_ed25519', 'crypto_scalarmult_ed25519_base', 'crypto_scalarmult_ed25519_noclamp'],
      ...['crypto_scalarmult_ed25519_base_noclamp', 'crypto_scalarmult_ristretto255'],
      ...['crypto_scalarmult_ristretto255_base', 'crypto_core_ristretto255_add', 'crypto_core_ristretto255_sub'],
      ...['crypto_core_ristretto255_from_hash', 'crypto_core_ed25519_add', 'crypto_core_ed25519_sub'],
      ...['from_uniform', 'scalar_add', 'scalar_sub', 'scalar_mul', 'scalar_invert', 'scalar_negate'].map(
        does => `crypto_core_ed25519_${does}`,
      ),
      ...['crypto_core_ed25519_scalar_complement', 'crypto_core_ed25519_scalar_reduce'],
    ],
  ],
  [
    'key-generation',
    algorithm('X25519'),
    ['crypto_sign_ed25519_pk_to_curve25519', 'crypto_sign_ed25519_sk_to_curve25519'],
  ],
  ...aead('AEGIS', 'aegis128l', 'aegis256'),
  ...aead('ChaCha20-Poly1305', 'chacha20poly1305', 'chacha20poly1305_ietf'),
  ...aead('XChaCha20-Poly1305', 'xchacha20poly1305_ietf'),
  ['encrypt', { algorithm: always('AES'), mode: always('GCM') }, ['crypto_aead_aes256gcm_encrypt']],
  ['decrypt', { algorithm: always('AES'), mode: always('GCM') }, ['crypto_aead_aes256gcm_decrypt']],
  [
    'encrypt',
    algorithm('XChaCha20-Poly1305'),
    ['crypto_secretstream_xchacha20poly1305_init_push', 'crypto_secretstream_xchacha20poly1305_push'],
  ],
  [
    'decrypt',
    algorithm('XChaCha20-Poly1305'),
    ['crypto_secretstream_xchacha20poly1305_init_pull', 'crypto_secretstream_xchacha20poly1305_pull'],
  ],
  ['cipher', algorithm('XSalsa20'), ['crypto_stream', 'crypto_stream_xor']],
  ['cipher', algorithm('ChaCha20'), ['crypto_stream_chacha20_xor', 'crypto_stream_chacha20_ietf_xor']],
  ['cipher', algorithm('ChaCha20'), ['crypto_stream_chacha20_xor_ic', 'crypto_stream_chacha20_ietf_xor_ic']],
  ['cipher', algorithm('XChaCha20'), ['crypto_stream_xchacha20_xor', 'crypto_stream_xchacha20_xor_ic']],
  ['mac', hmac('SHA-512'), ['crypto_auth', 'crypto_auth_hmacsha512', 'crypto_auth_hmacsha512256']],
  ['mac', hmac('SHA-512'), ['crypto_auth_verify', 'crypto_auth_hmacsha512_verify', 'crypto_auth_hmacsha512256_verify']],
  ['mac', hmac('SHA-256'), ['crypto_auth_hmacsha256', 'crypto_auth_hmacsha256_verify']],
  ['mac', algorithm('Poly1305'), ['crypto_onetimeauth', 'crypto_onetimeauth_verify']],
  ['mac', algorithm('SipHash'), ['crypto_shorthash_siphash24', 'crypto_shorthash_siphashx24']],
  ['digest', digest('SHA-512'), ['crypto_hash', 'crypto_hash_sha512', 'crypto_hash_sha512_init']],
  ['digest', digest('SHA-256'), ['crypto_hash_sha256']],
  [
    'digest',
    digest('BLAKE2b'),
    [
      ...['crypto_generichash', 'crypto_generichash_init', 'crypto_generichash_blake2b_init'],
      'crypto_generichash_blake2b_salt_personal',
    ],
  ],
  ['key-derivation', algorithm('Argon2'), ['crypto_pwhash', 'crypto_pwhash_alg']],
  ['password-hash', algorithm('Argon2'), ['crypto_pwhash_str', 'crypto_pwhash_str_alg', 'crypto_pwhash_str_verify']],
  [
    'key-derivation',
    algorithm('scrypt'),
    ['crypto_pwhash_scryptsalsa208sha256', 'crypto_pwhash_scryptsalsa208sha256_ll'],
  ],
  [
    'password-hash',
    algorithm('scrypt'),
    ['crypto_pwhash_scryptsalsa208sha256_str', 'crypto_pwhash_scryptsalsa208sha256_str_verify'],
  ],
  ['key-derivation', digest('BLAKE2b'), ['crypto_kdf_derive_from_key']],
  [
    'key-derivation',
    { algorithm: always('HKDF'), digest: always('SHA-256') },
    ['crypto_kdf_hkdf_sha256_extract', 'crypto_kdf_hkdf_sha256_expand'],
  ],
  [
    'key-derivation',
    { algorithm: always('HKDF'), digest: always('SHA-512') },
    ['crypto_kdf_hkdf_sha512_extract', 'crypto_kdf_hkdf_sha512_expand'],
  ],
  [
    'random',
    {},
    ['randombytes', 'randombytes_buf', 'randombytes_buf_deterministic', 'randombytes_random', 'randombytes_uniform'],
  ],
];

/** The functions below a module: `nacl.bindings.crypto_box`. A library has most of them, whichever they are. */
export function sodiumFunctions(module: string): Readonly<Record<string, SymbolModel>> {
  return Object.fromEntries(
    FUNCTIONS.flatMap(([role, facets, names]) =>
      names.map((name): [string, SymbolModel] => [`${module}.${name}`, { uses: [{ role, facets }] }]),
    ),
  );
}

function aead(name: string, ...parts: readonly string[]): readonly (readonly [Role, Facets, readonly string[]])[] {
  const functions = (does: string): readonly string[] =>
    parts.flatMap(part => [`crypto_aead_${part}_${does}`, `crypto_aead_${part}_${does}_detached`]);
  return [
    ['encrypt', algorithm(name), functions('encrypt')],
    ['decrypt', algorithm(name), functions('decrypt')],
  ];
}

function algorithm(name: string): Facets {
  return { algorithm: always(name) };
}

function digest(name: string): Facets {
  return { digest: always(name) };
}

function hmac(name: string): Facets {
  return { algorithm: always('HMAC'), digest: always(name) };
}
