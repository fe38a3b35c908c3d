import type { Role } from '../inventory/crypto-use.ts';
import { defineLibrary, type SymbolModel } from './define.ts';
import { always } from './facets.ts';

/** Signatures read in bcrypt 5.0. */
export const BCRYPT = defineLibrary({
  library: 'bcrypt',
  distribution: 'bcrypt',
  modules: ['bcrypt'],
  needles: { common: ['bcrypt'] },
  symbols: {
    'bcrypt.hashpw': derivation('password-hash', 'bcrypt', ['password', 'salt']),
    'bcrypt.checkpw': derivation('password-hash', 'bcrypt', ['password', 'hashed_password']),
    'bcrypt.kdf': derivation('key-derivation', 'bcrypt-pbkdf', ['password', 'salt', 'desired_key_bytes', 'rounds']),
  },
});

function derivation(role: Role, algorithm: string, parameters: readonly string[]): SymbolModel {
  return { parameters, uses: [{ role, facets: { algorithm: always(algorithm) } }] };
}
