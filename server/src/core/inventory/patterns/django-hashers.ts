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
  SHA1PasswordHasher: ['algorithm', 'single digest'],
  UnsaltedSHA1PasswordHasher: ['algorithm', 'single digest'],
  CryptPasswordHasher: ['algorithm', 'DES-crypt'],
};

/**
 * Django's setting `PASSWORD_HASHERS`: the first entry hashes new passwords, the others only check what is stored
 * (Django's documentation, "Password management in Django").
 */
export function djangoHashers(node: Statement, { scope }: Place): readonly CryptoUse[] {
  if (node.kind !== 'Assign' || (scope.kind !== 'module' && scope.kind !== 'class')) return [];
  const isSetting = node.targets.some(target => target.kind === 'Name' && target.id === 'PASSWORD_HASHERS');
  return isSetting ? hashersIn(node.value) : [];
}

/** The same, given as a keyword: `override_settings(PASSWORD_HASHERS=[…])`, `settings.configure(…)`. */
export function djangoHashersGiven(node: Expression & { kind: 'Call' }): readonly CryptoUse[] {
  return node.args
    .filter(argument => argument.form === 'keyword' && argument.name?.name === 'PASSWORD_HASHERS')
    .flatMap(argument => hashersIn(argument.value));
}

function hashersIn(value: Expression | undefined): readonly CryptoUse[] {
  const first = firstElement(value);
  if (first?.kind !== 'Str') return [];
  const [, name] = /^django\.contrib\.auth\.hashers\.(\w+)$/.exec(first.value) ?? [];
  const known = name === undefined ? undefined : HASHERS[name];
  if (!known) return [];
  const [facet, canonical] = known;
  const range = { start: first.start, end: first.end };
  const term = { value: canonical, range, named: range, form: 'string' as const };
  return [patternUse('password-hash', 'django-password-hashers', first, { [facet]: [term] })];
}

/** Of a list, or of the first of several that are joined. */
function firstElement(value: Expression | undefined): Expression | undefined {
  if (value?.kind === 'BinOp' && value.op === '+') return firstElement(value.left);
  return value?.kind === 'List' || value?.kind === 'Tuple' ? value.elements[0] : undefined;
}
