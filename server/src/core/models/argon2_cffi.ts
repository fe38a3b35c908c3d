import type { Role } from '../inventory/crypto-use.ts';
import { defineLibrary, type SymbolModel } from './define.ts';
import { always } from './facets.ts';

/** Names read in argon2-cffi 25.1. */
export const ARGON2_CFFI = defineLibrary({
  library: 'argon2-cffi',
  distribution: 'argon2-cffi',
  modules: ['argon2'],
  needles: { common: ['argon2'] },
  symbols: {
    'argon2.PasswordHasher': argon2('password-hash'),
    'argon2.hash_password': argon2('password-hash'),
    'argon2.verify_password': argon2('password-hash'),
    'argon2.hash_password_raw': argon2('key-derivation'),
    'argon2.low_level.hash_secret': argon2('password-hash'),
    'argon2.low_level.verify_secret': argon2('password-hash'),
    'argon2.low_level.hash_secret_raw': argon2('key-derivation'),
  },
});

function argon2(role: Role): SymbolModel {
  return { uses: [{ role, facets: { algorithm: always('Argon2') } }] };
}
