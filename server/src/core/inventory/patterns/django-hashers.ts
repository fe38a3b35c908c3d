import type { Expression, Statement } from '../../syntax/python/ast.ts';
import type { CryptoUse, Facet } from '../crypto-use.ts';
import type { Place } from '../walk.ts';
import { patternUse } from './pattern-use.ts';

/** Classes of `django.contrib.auth.hashers`, by what they compute; read in Django 5.2, what it lacks in 3.2. */
const HASHERS: Readonly<Record<string, readonly [Facet, string]>> = {
  PBKDF2PasswordHasher: ['algorithm', 'PBKDF2'],
  PBKDF2SHA1PasswordHasher: ['algorithm', 'PBKDF2'],
  Argon2PasswordHasher: ['algorithm', 'Argon2'],
  BCryptSHA256PasswordHasher: ['algorithm', 'bcrypt'],
  BCryptPasswordHasher: ['algorithm', 'bcrypt'],
  ScryptPasswordHasher: ['algorithm', 'scrypt'],
  MD5PasswordHasher: ['digest', 'MD5'],
  UnsaltedMD5PasswordHasher: ['digest', 'MD5'],
  CryptPasswordHasher: ['algorithm', 'DES-crypt'],
};

/**
 * Django's setting `PASSWORD_HASHERS`: the first entry hashes new passwords, the others only check what is stored
 * (Django's documentation, "Password management in Django").
 */
export function djangoHashers(node: Statement, { scope }: Place): readonly CryptoUse[] {
  if (node.kind !== 'Assign' || (scope.kind !== 'module' && scope.kind !== 'class')) return [];
  const isSetting = node.targets.some(target => target.kind === 'Name' && target.id === 'PASSWORD_HASHERS');
  const first = isSetting ? firstElement(node.value) : undefined;
  if (first?.kind !== 'Str') return [];
  const [, name] = /^django\.contrib\.auth\.hashers\.(\w+)$/.exec(first.value) ?? [];
  const known = name === undefined ? undefined : HASHERS[name];
  if (!known) return [];
  const [facet, value] = known;
  const range = { start: first.start, end: first.end };
  const term = { value, range, named: range, form: 'string' as const };
  return [patternUse('password-hash', 'django-password-hashers', first, { [facet]: [term] })];
}

function firstElement(value: Expression | undefined): Expression | undefined {
  return value?.kind === 'List' || value?.kind === 'Tuple' ? value.elements[0] : undefined;
}
