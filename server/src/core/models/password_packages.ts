import type { Role } from '../inventory/crypto-use.ts';
import { defineLibrary, type SymbolModel } from './define.ts';
import { always } from './facets.ts';

const MODULES = ['pwdlib', 'scrypt', 'pyscrypt', 'pylibscrypt', 'flask_bcrypt', 'flask_argon2'];

/**
 * Packages that hash passwords or derive keys with one function. Read in pwdlib 0.3.1, scrypt 0.9.4, pyscrypt 1.6.2,
 * Flask-Bcrypt 1.0.1, Flask-Argon2 0.3.0.
 */
export const PASSWORD_PACKAGES = defineLibrary({
  library: 'password-packages',
  modules: MODULES,
  needles: { common: MODULES },
  yieldsToProject: true,
  symbols: {
    'pwdlib.PasswordHash.recommended': by('password-hash', 'Argon2'),
    'pwdlib.hashers.argon2.Argon2Hasher': by('password-hash', 'Argon2'),
    'pwdlib.hashers.bcrypt.BcryptHasher': by('password-hash', 'bcrypt'),
    'scrypt.hash': by('key-derivation', 'scrypt'),
    'scrypt.encrypt': by('key-derivation', 'scrypt'),
    'scrypt.decrypt': by('key-derivation', 'scrypt'),
    'pyscrypt.hash': by('key-derivation', 'scrypt'),
    'pylibscrypt.scrypt': by('key-derivation', 'scrypt'),
    'pylibscrypt.scrypt_mcf': by('password-hash', 'scrypt'),
    'flask_bcrypt.generate_password_hash': by('password-hash', 'bcrypt'),
    'flask_bcrypt.check_password_hash': by('password-hash', 'bcrypt'),
    'flask_bcrypt.Bcrypt': {},
    'flask_bcrypt.Bcrypt.generate_password_hash': by('password-hash', 'bcrypt'),
    'flask_bcrypt.Bcrypt.check_password_hash': by('password-hash', 'bcrypt'),
    'flask_argon2.generate_password_hash': by('password-hash', 'Argon2'),
    'flask_argon2.check_password_hash': by('password-hash', 'Argon2'),
    'flask_argon2.Argon2': {},
    'flask_argon2.Argon2.generate_password_hash': by('password-hash', 'Argon2'),
    'flask_argon2.Argon2.check_password_hash': by('password-hash', 'Argon2'),
  },
});

function by(role: Role, algorithm: string): SymbolModel {
  return { uses: [{ role, facets: { algorithm: always(algorithm) } }] };
}
