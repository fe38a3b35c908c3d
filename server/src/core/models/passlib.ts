import type { Role } from '../inventory/crypto-use.ts';
import { defineLibrary, type SymbolModel, type UseModel } from './define.ts';
import { always, below, firstOf, integer, named, othersOf } from './facets.ts';

type Symbols = Readonly<Record<string, SymbolModel>>;

/** Schemes that are an algorithm of their own, with those that only write it in another way. */
const SCHEMES: Readonly<Record<string, readonly string[]>> = {
  'MD5-crypt': ['md5_crypt', 'apr_md5_crypt', 'ldap_md5_crypt', 'sun_md5_crypt'],
  'SHA1-crypt': ['sha1_crypt', 'ldap_sha1_crypt'],
  'SHA-256-crypt': ['sha256_crypt', 'ldap_sha256_crypt'],
  'SHA-512-crypt': ['sha512_crypt', 'ldap_sha512_crypt'],
  'DES-crypt': [
    ...['des_crypt', 'bsdi_crypt', 'bigcrypt', 'crypt16', 'django_des_crypt'],
    ...['ldap_des_crypt', 'ldap_bsdi_crypt'],
  ],
  bcrypt: ['bcrypt', 'bcrypt_sha256', 'ldap_bcrypt', 'django_bcrypt', 'django_bcrypt_sha256'],
  Argon2: ['argon2', 'django_argon2'],
  scrypt: ['scrypt'],
  'NT hash': ['nthash', 'bsd_nthash'],
  'LM hash': ['lmhash'],
  phpass: ['phpass'],
  'MySQL 3.23 hash': ['mysql323'],
  'Oracle 10g hash': ['oracle10'],
  // Salted and iterated digests after the manner of PBKDF1.
  PBKDF1: ['fshp'],
};

/** Schemes that are PBKDF2, by its digest; SCRAM's are several. */
const PBKDF2: Readonly<Record<string, readonly string[]>> = {
  'SHA-1': [
    ...['pbkdf2_sha1', 'ldap_pbkdf2_sha1', 'django_pbkdf2_sha1', 'atlassian_pbkdf2_sha1'],
    ...['cta_pbkdf2_sha1', 'dlitz_pbkdf2_sha1'],
  ],
  'SHA-256': ['pbkdf2_sha256', 'ldap_pbkdf2_sha256', 'django_pbkdf2_sha256'],
  'SHA-512': ['pbkdf2_sha512', 'ldap_pbkdf2_sha512', 'grub_pbkdf2_sha512'],
};

/** Schemes that hash a password once or twice with a broken digest, salted or not. */
const BROKEN_DIGESTS: Readonly<Record<string, readonly string[]>> = {
  MD4: ['hex_md4', 'msdcc', 'msdcc2'],
  MD5: [
    ...['hex_md5', 'ldap_md5', 'ldap_hex_md5', 'ldap_salted_md5', 'django_salted_md5', 'postgres_md5', 'htdigest'],
    ...['cisco_pix', 'cisco_asa'],
  ],
};

/** The same with SHA-1 and SHA-2: what is wrong is that it is no derivation. */
const SINGLE_DIGESTS: readonly string[] = [
  ...['hex_sha1', 'ldap_sha1', 'ldap_hex_sha1', 'ldap_salted_sha1', 'django_salted_sha1'],
  ...['mysql41', 'mssql2000', 'mssql2005', 'oracle11'],
  ...['hex_sha256', 'ldap_salted_sha256', 'hex_sha512', 'ldap_salted_sha512'],
];

/** What the ready-made contexts hash new passwords with (`apps.py`, `hosts.py`), where it is the same on every host. */
const CONTEXTS: Readonly<Record<string, UseModel['facets']>> = {
  'passlib.apps.custom_app_context': { algorithm: always('SHA-512-crypt') },
  'passlib.apps.master_context': { algorithm: always('SHA-256-crypt') },
  'passlib.apps.django10_context': { algorithm: always('single digest') },
  'passlib.apps.django14_context': { algorithm: always('PBKDF2'), digest: always('SHA-256') },
  'passlib.apps.django16_context': { algorithm: always('PBKDF2'), digest: always('SHA-256') },
  'passlib.apps.django_context': { algorithm: always('PBKDF2'), digest: always('SHA-256') },
  'passlib.apps.ldap_context': { algorithm: always('single digest') },
  'passlib.apps.ldap_nocrypt_context': { algorithm: always('single digest') },
  'passlib.apps.mysql3_context': { algorithm: always('MySQL 3.23 hash') },
  'passlib.apps.mysql_context': { algorithm: always('single digest') },
  'passlib.apps.postgres_context': { digest: always('MD5') },
  'passlib.hosts.linux_context': { algorithm: always('SHA-512-crypt') },
  'passlib.hosts.freebsd_context': { algorithm: always('bcrypt') },
  'passlib.hosts.openbsd_context': { algorithm: always('bcrypt') },
  'passlib.hosts.netbsd_context': { algorithm: always('bcrypt') },
};

/** Names and defaults read in passlib 1.7.4 (`registry.py`, `context.py`). */
export const PASSLIB = defineLibrary({
  library: 'passlib',
  distribution: 'passlib',
  modules: ['passlib'],
  needles: { common: ['passlib'] },
  aliases: {
    'passlib.context.LazyCryptContext': 'passlib.context.CryptContext',
    'passlib.apps.django110_context': 'passlib.apps.django_context',
    'passlib.apps.django21_context': 'passlib.apps.django_context',
    'passlib.apps.mysql4_context': 'passlib.apps.mysql_context',
    'passlib.hosts.linux2_context': 'passlib.hosts.linux_context',
  },
  symbols: {
    ...schemes(SCHEMES, scheme => ({ algorithm: always(scheme) }), false),
    ...schemes(PBKDF2, digest => ({ algorithm: always('PBKDF2'), digest: always(digest) }), true),
    ...schemes({ PBKDF2: ['scram'] }, () => ({ algorithm: always('PBKDF2') }), true),
    ...schemes(BROKEN_DIGESTS, digest => ({ digest: always(digest) }), false),
    ...schemes({ 'single digest': SINGLE_DIGESTS }, scheme => ({ algorithm: always(scheme) }), false),
    ...contexts(),
    ...functions(),
    'passlib.apache.HtpasswdFile': {
      parameters: ['path', 'default_scheme', 'context'],
      uses: [
        {
          role: 'password-hash',
          facets: { algorithm: named('default_scheme'), digest: named('default_scheme') },
          when: { parameter: 'default_scheme', given: true },
        },
      ],
    },
    'passlib.apache.HtdigestFile': {},
    'passlib.apache.HtdigestFile.set_password': {
      uses: [{ role: 'password-hash', facets: { digest: always('MD5') } }],
    },
    'passlib.totp.TOTP': oneTimePassword(['key', 'format', '*', 'new', 'digits', 'alg', 'size', 'period']),
    'passlib.totp.TOTP.using': {
      ...oneTimePassword(['digits', 'alg', 'period', 'issuer', 'wallet']),
      returns: 'passlib.totp.TOTP',
    },
  },
});

/** `passlib.hash.X.hash(…)` and its kin; `using(…)` gives the scheme back with other settings. */
function schemes(
  table: Readonly<Record<string, readonly string[]>>,
  facets: (value: string) => UseModel['facets'],
  isPbkdf2: boolean,
): Symbols {
  return Object.fromEntries(
    Object.entries(table).flatMap(([value, names]) =>
      names.flatMap((name): [string, SymbolModel][] => {
        const symbol = `passlib.hash.${name}`;
        const use = hashing('password-hash', facets(value), ['secret']);
        return [
          [symbol, { denotes: denotation(facets(value)) }],
          ...['hash', 'encrypt', 'verify'].map((method): [string, SymbolModel] => [`${symbol}.${method}`, use]),
          [`${symbol}.using`, isPbkdf2 ? pbkdf2Settings(symbol, facets(value)) : { returns: symbol }],
        ];
      }),
    ),
  );
}

/** What the scheme itself stands for, in a list of schemes. */
function denotation({ algorithm, digest }: UseModel['facets']): NonNullable<SymbolModel['denotes']> {
  const [facet, source] = algorithm ? (['algorithm', algorithm] as const) : (['digest', digest!] as const);
  return { facet, value: 'constant' in source ? String(source.constant) : '' };
}

function hashing(role: Role, facets: UseModel['facets'], parameters: readonly string[]): SymbolModel {
  return { parameters, uses: [{ role, facets }] };
}

/** Settings that PBKDF2 has bounds for. Salts are of 16 bytes unless told otherwise. */
function pbkdf2Settings(returns: string, facets: UseModel['facets']): SymbolModel {
  const parameters = ['rounds', 'default_rounds', 'salt_size'];
  const setting = (parameter: string, facet: 'iterations' | 'salt-bytes'): UseModel => ({
    role: 'password-hash',
    facets: { ...facets, [facet]: integer(parameter) },
    when: { parameter, given: true },
  });
  return {
    parameters: ['*', ...parameters],
    uses: [
      setting('rounds', 'iterations'),
      setting('default_rounds', 'iterations'),
      setting('salt_size', 'salt-bytes'),
    ],
    returns,
  };
}

/**
 * A context hashes new passwords with its default, which is the first scheme that is not deprecated unless told otherwise;
 * the others check what was stored before.
 */
function contexts(): Symbols {
  const CONTEXT = 'passlib.context.CryptContext';
  const default_ = { parameter: 'default', given: true } as const;
  const rounds = Object.entries(PBKDF2).flatMap(([digest, names]) =>
    names.flatMap(name => ['rounds', 'default_rounds'].map(setting => ({ parameter: `${name}__${setting}`, digest }))),
  );
  const settings: SymbolModel = {
    parameters: ['schemes', '*', 'default', 'deprecated', ...rounds.map(({ parameter }) => parameter)],
    uses: [
      { role: 'password-hash', facets: both(named('default')), when: default_ },
      { role: 'password-hash', facets: both(firstOf('schemes', 'deprecated')), when: { ...default_, given: false } },
      { role: 'verify', facets: { algorithm: othersOf('schemes', 'deprecated') }, when: { ...default_, given: false } },
      ...rounds.map(
        ({ parameter, digest }): UseModel => ({
          role: 'password-hash',
          facets: { algorithm: always('PBKDF2'), digest: always(digest), iterations: integer(parameter) },
          when: { parameter, given: true },
        }),
      ),
    ],
    returns: CONTEXT,
  };
  const changed: SymbolModel = { ...settings, parameters: ['*', 'schemes', ...settings.parameters!.slice(2)] };
  const scheme: SymbolModel = {
    parameters: ['secret', 'scheme', 'category'],
    uses: [{ role: 'password-hash', facets: both(named('scheme')), when: { parameter: 'scheme', given: true } }],
  };
  return {
    [CONTEXT]: settings,
    ...below([`${CONTEXT}.`], { using: changed, copy: changed, replace: changed, update: changed }),
    ...below([`${CONTEXT}.`], { hash: scheme, encrypt: scheme }),
    ...Object.fromEntries(
      Object.entries(CONTEXTS).flatMap(([name, facets]): [string, SymbolModel][] => [
        [name, {}],
        [`${name}.hash`, hashing('password-hash', facets, ['secret'])],
        [`${name}.encrypt`, hashing('password-hash', facets, ['secret'])],
        ...['using', 'copy'].map((method): [string, SymbolModel] => [`${name}.${method}`, changed]),
      ]),
    ),
  };
}

/** A scheme may be an algorithm or but a digest. */
function both(source: ReturnType<typeof named>): UseModel['facets'] {
  return { algorithm: source, digest: source };
}

function functions(): Symbols {
  const UTILS = 'passlib.utils.';
  const CRYPTO = 'passlib.crypto.';
  const pbkdf2 = (digest: ReturnType<typeof named>, parameters: readonly string[]): SymbolModel => ({
    parameters,
    uses: [
      {
        role: 'key-derivation',
        facets: {
          algorithm: always('PBKDF2'),
          digest,
          iterations: integer('rounds'),
          'derived-key-bytes': integer('keylen'),
        },
      },
    ],
  });
  const pbkdf1 = hashing('key-derivation', { algorithm: always('PBKDF1') }, []);
  const des = hashing('encrypt', { algorithm: always('DES') }, ['key', 'input']);
  const md4: SymbolModel = {
    denotes: { facet: 'digest', value: 'MD4' },
    uses: [{ role: 'digest', facets: { digest: always('MD4') } }],
    referenceIsUse: 'digest',
  };
  return {
    [`${UTILS}pbkdf2.pbkdf1`]: pbkdf1,
    [`${CRYPTO}digest.pbkdf1`]: pbkdf1,
    // `prf="hmac-sha1"` unless given.
    [`${UTILS}pbkdf2.pbkdf2`]: pbkdf2(named('prf', 'SHA-1'), ['secret', 'salt', 'rounds', 'keylen', 'prf']),
    [`${CRYPTO}digest.pbkdf2_hmac`]: pbkdf2(named('digest'), ['digest', 'secret', 'salt', 'rounds', 'keylen']),
    [`${CRYPTO}digest.compile_hmac`]: hashing('mac', { algorithm: always('HMAC'), digest: named('digest') }, [
      'digest',
      'key',
    ]),
    [`${CRYPTO}scrypt.scrypt`]: hashing('key-derivation', { algorithm: always('scrypt') }, ['secret', 'salt']),
    ...below([`${UTILS}des.`, `${CRYPTO}des.`], { des_encrypt_block: des, des_encrypt_int_block: des }),
    [`${UTILS}md4.md4`]: md4,
    [`${CRYPTO}_md4.md4`]: md4,
  };
}

/** HMAC with SHA-1, unless told otherwise. */
function oneTimePassword(parameters: readonly string[]): SymbolModel {
  return { parameters, uses: [{ role: 'mac', facets: { algorithm: always('HMAC'), digest: named('alg', 'SHA-1') } }] };
}
