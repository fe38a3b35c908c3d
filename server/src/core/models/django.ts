import type { Facet } from '../inventory/crypto-use.ts';
import { defineLibrary, type Source, type SymbolModel, type UseModel } from './define.ts';
import { always, below, integer, lengthInBytes, named, worded } from './facets.ts';

/** Algorithms of hashers by Django's names for them (`BasePasswordHasher.algorithm`), as far as they are no plain digest. */
const HASHERS = {
  pbkdf2_sha256: 'PBKDF2',
  pbkdf2_sha1: 'PBKDF2',
  argon2: 'Argon2',
  bcrypt_sha256: 'bcrypt',
  bcrypt: 'bcrypt',
  scrypt: 'scrypt',
  sha1: 'single digest',
  unsalted_sha1: 'single digest',
  crypt: 'DES-crypt',
};

const DIGEST_HASHERS = { md5: 'MD5', unsalted_md5: 'MD5' };

/** What the classes of `django.contrib.auth.hashers` compute. */
const CLASSES: Readonly<Record<string, UseModel['facets']>> = {
  Argon2PasswordHasher: { algorithm: always('Argon2') },
  BCryptSHA256PasswordHasher: { algorithm: always('bcrypt') },
  BCryptPasswordHasher: { algorithm: always('bcrypt') },
  ScryptPasswordHasher: { algorithm: always('scrypt') },
  MD5PasswordHasher: { digest: always('MD5') },
  UnsaltedMD5PasswordHasher: { digest: always('MD5') },
  SHA1PasswordHasher: { algorithm: always('single digest') },
  UnsaltedSHA1PasswordHasher: { algorithm: always('single digest') },
  CryptPasswordHasher: { algorithm: always('DES-crypt') },
};

const PBKDF2_CLASSES = ['PBKDF2PasswordHasher', 'PBKDF2SHA1PasswordHasher'];

/** HMAC under a key that is a digest of the secret, so that the secret's length says nothing (`utils/crypto.py`). */
const SIGNER: SymbolModel = {
  parameters: ['key', 'sep', 'salt', 'algorithm'],
  uses: [signature(named('algorithm', 'SHA-256'))],
};

/** Names, positions and defaults read in Django 5.2, the hashers that it lacks in 3.2; signers took SHA-1 before 3.1. */
export const DJANGO = defineLibrary({
  library: 'Django',
  distribution: 'Django',
  modules: ['django'],
  needles: { distinctive: ['hashers', 'signing', 'salted_hmac', 'pbkdf2'], suffice: true },
  symbols: {
    'django.contrib.auth.hashers.make_password': {
      parameters: ['password', 'salt', 'hasher'],
      uses: hashing('hasher'),
    },
    'django.contrib.auth.hashers.get_hasher': { parameters: ['algorithm'], uses: hashing('algorithm') },
    ...Object.fromEntries(
      Object.entries(CLASSES).flatMap(([name, facets]) => [
        [`django.contrib.auth.hashers.${name}`, {}],
        [
          `django.contrib.auth.hashers.${name}.encode`,
          { parameters: ['password', 'salt'], uses: [{ role: 'password-hash', facets }] },
        ],
      ]),
    ),
    ...below(
      PBKDF2_CLASSES.map(name => `django.contrib.auth.hashers.${name}`),
      {
        '': {},
        '.encode': {
          parameters: ['password', 'salt', 'iterations'],
          uses: [pbkdf2({ iterations: integer('iterations'), 'salt-bytes': lengthInBytes('salt') })],
        },
        '.iterations': { assignment: { ...pbkdf2({ iterations: integer('value') }), onlyWith: 'iterations' } },
        '.digest': { assignment: { ...pbkdf2({ digest: named('value') }), onlyWith: 'digest' } },
      },
    ),
    'django.core.signing.Signer': SIGNER,
    'django.core.signing.TimestampSigner': SIGNER,
    'django.core.signing.dumps': { parameters: ['obj', 'key', 'salt'], uses: [signature(always('SHA-256'))] },
    'django.core.signing.loads': { parameters: ['s', 'key', 'salt'], uses: [signature(always('SHA-256'))] },
    'django.utils.crypto.salted_hmac': {
      parameters: ['key_salt', 'value', 'secret', '*', 'algorithm'],
      uses: [{ role: 'mac', facets: { algorithm: always('HMAC'), digest: named('algorithm', 'SHA-1') } }],
    },
    'django.utils.crypto.pbkdf2': {
      parameters: ['password', 'salt', 'iterations', 'dklen', 'digest'],
      uses: [
        {
          role: 'key-derivation',
          facets: {
            algorithm: always('PBKDF2'),
            digest: named('digest', 'SHA-256'),
            'salt-bytes': lengthInBytes('salt'),
            iterations: integer('iterations'),
          },
        },
      ],
    },
  },
});

function hashing(parameter: string): readonly UseModel[] {
  return [
    { role: 'password-hash', facets: { algorithm: worded(parameter, HASHERS) }, onlyWith: 'algorithm' },
    { role: 'password-hash', facets: { digest: worded(parameter, DIGEST_HASHERS) }, onlyWith: 'digest' },
  ];
}

function pbkdf2(facets: Readonly<Partial<Record<Facet, Source>>>): UseModel {
  return { role: 'password-hash', facets: { algorithm: always('PBKDF2'), ...facets } };
}

function signature(digest: Source): UseModel {
  return { role: 'token', facets: { algorithm: always('HMAC'), digest } };
}
