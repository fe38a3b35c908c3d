import type { Role } from '../inventory/crypto-use.ts';
import { defineLibrary, type SymbolModel } from './define.ts';
import { always } from './facets.ts';
import { sodiumFunctions } from './sodium.ts';

/** libsodium by ctypes. Names read in libnacl 2.1. */
export const LIBNACL = defineLibrary({
  library: 'libnacl',
  distribution: 'libnacl',
  modules: ['libnacl'],
  needles: { common: ['libnacl'] },
  symbols: {
    ...sodiumFunctions('libnacl'),
    'libnacl.secret.SecretBox': object('cipher', 'XSalsa20-Poly1305'),
    'libnacl.secret_easy.SecretBoxEasy': object('cipher', 'XSalsa20-Poly1305'),
    'libnacl.public.Box': object('cipher', 'XSalsa20-Poly1305'),
    'libnacl.sealed.SealedBox': object('cipher', 'XSalsa20-Poly1305'),
    'libnacl.public.SecretKey': object('key-generation', 'X25519'),
    'libnacl.kx.ExchangeKey': object('key-generation', 'X25519'),
    'libnacl.sign.Signer': object('sign', 'Ed25519'),
    'libnacl.sign.Verifier': object('verify', 'Ed25519'),
    'libnacl.dual.DualSecret': object('key-generation', 'X25519'),
    'libnacl.aead.AEAD': object('cipher', 'XChaCha20-Poly1305'),
    'libnacl.aead.AEAD_XCHACHA': object('cipher', 'XChaCha20-Poly1305'),
    'libnacl.aead.AEAD_CHACHA': object('cipher', 'ChaCha20-Poly1305'),
    'libnacl.aead.AEAD_AESGCM': {
      uses: [{ role: 'cipher', facets: { algorithm: always('AES'), mode: always('GCM') } }],
    },
    'libnacl.blake.Blake2b': { uses: [{ role: 'digest', facets: { digest: always('BLAKE2b') } }] },
    'libnacl.blake.blake2b': { uses: [{ role: 'digest', facets: { digest: always('BLAKE2b') } }] },
  },
});

function object(role: Role, algorithm: string): SymbolModel {
  return { uses: [{ role, facets: { algorithm: always(algorithm) } }] };
}
