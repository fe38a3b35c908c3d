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
  const [first, ...others] = elementsOf(value);
  return [...hasher(first, 'password-hash'), ...others.flatMap(other => hasher(other, 'verify'))];
}

function hasher(node: Expression | undefined, role: 'password-hash' | 'verify'): readonly CryptoUse[] {
  if (node?.kind !== 'Str') return [];
  const [, name] = /^django\.contrib\.auth\.hashers\.(\w+)$/.exec(node.value) ?? [];
  const known = name !== undefined && Object.hasOwn(HASHERS, name) ? HASHERS[name] : undefined;
  if (!known) return [];
  // A digest that only checks is refused for what it is there, not for signatures that it might check elsewhere.
  const [facet, canonical] =
    role === 'verify' && known[0] === 'digest' ? (['algorithm', 'single digest'] as const) : known;
  const range = { start: node.start, end: node.end };
  const term = { value: canonical, range, named: range, form: 'string' as const };
  return [patternUse(role, DJANGO_HASHERS, node, { [facet]: [term] })];
}

/** Of a list, or of several that are joined: `undefined` stands for those that are not known. */
function elementsOf(value: Expression | undefined): readonly (Expression | undefined)[] {
  if (value?.kind === 'BinOp' && value.op === '+') return [...elementsOf(value.left), ...elementsOf(value.right)];
  return value?.kind === 'List' || value?.kind === 'Tuple' ? value.elements : [undefined];
}

const DJANGO_HASHERS = 'django-password-hashers';
