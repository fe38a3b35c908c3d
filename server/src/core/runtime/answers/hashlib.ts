import type { RuntimeAnswer } from '../answer.ts';

const MD5 = ['MD5'];
const BUILTIN_MD5 = "stock CPython's built-in `_md5`";
const BUILTIN_BLAKE2 = "CPython's built-in `_blake2`";
const SHA2_AND_SHA3 = [
  ...['SHA-224', 'SHA-256', 'SHA-384', 'SHA-512', 'SHA-512/224', 'SHA-512/256'],
  ...['SHA3-224', 'SHA3-256', 'SHA3-384', 'SHA3-512', 'SHAKE128', 'SHAKE256'],
];

const IMPORT_ORDER =
  'The order of imports changes it as well: importing cryptography before hashlib loads the default provider into the process, after which the call raises.';

/** Reported of Red Hat's CPython (patch 00329, Python 3.6 to 3.12), not measured. */
const RHEL_MD5 = {
  outcome: 'blocked',
  sentence:
    "Red Hat's CPython is reported to be built without the `_md5` fallback, so that this raises `ValueError` in FIPS mode.",
} as const;

/** Reported of Chainguard's CPython, not measured. */
const CHAINGUARD_MD5 = {
  outcome: 'blocked',
  sentence: "Chainguard's CPython is reported to be built without `_md5`, so that this fails in FIPS mode.",
} as const;

export const HASHLIB_ANSWERS: readonly RuntimeAnswer[] = [
  {
    symbols: ['hashlib.md5'],
    statedNotForSecurity: false,
    evidence: ['hashlib.md5', 'hashlib.md5 ufs=True', 'order: import cryptography THEN hashlib.md5()'],
    runsIn: BUILTIN_MD5,
    note: IMPORT_ORDER,
    rhel: RHEL_MD5,
    chainguard: CHAINGUARD_MD5,
  },
  {
    symbols: ['hashlib.md5'],
    statedNotForSecurity: true,
    evidence: ['hashlib.md5 ufs=False', 'order: import cryptography THEN md5 ufs=False'],
    stated: {
      outcome: 'bypasses-module',
      sentence:
        "With `usedforsecurity=False` this works everywhere, in CPython's built-in `_md5` or in the default provider, never in the validated module.",
    },
    chainguard: {
      outcome: 'bypasses-module',
      sentence:
        "Chainguard's OpenSSL is reported to serve `usedforsecurity=False` from its base provider, outside the validated module.",
    },
  },
  {
    symbols: ['hashlib.new'],
    algorithms: MD5,
    statedNotForSecurity: false,
    evidence: ['hashlib.new md5', 'hashlib.new MD5', 'order: import cryptography THEN hashlib.new md5'],
    stated: {
      outcome: 'bypasses-module',
      sentence:
        'Under FIPS this does not fail, whatever the configuration: CPython 3.13 falls back to its built-in `_md5`, outside the validated module.',
    },
    rhel: RHEL_MD5,
    chainguard: CHAINGUARD_MD5,
  },
  {
    symbols: ['hashlib.new'],
    algorithms: MD5,
    statedNotForSecurity: true,
    evidence: ['hashlib.new md5 ufs=False'],
    runsIn: BUILTIN_MD5,
  },
  {
    symbols: ['hashlib.file_digest'],
    algorithms: MD5,
    form: 'name',
    evidence: ['hashlib.file_digest md5 str'],
    runsIn: BUILTIN_MD5,
  },
  {
    symbols: ['hashlib.file_digest'],
    algorithms: MD5,
    form: 'constructor',
    evidence: ['hashlib.file_digest md5 ctor'],
    runsIn: BUILTIN_MD5,
  },
  { symbols: ['hashlib.new'], algorithms: ['MD4'], evidence: ['hashlib.new md4'] },
  { symbols: ['hashlib.new'], algorithms: ['Whirlpool'], evidence: ['hashlib.new whirlpool'] },
  { symbols: ['hashlib.new'], algorithms: ['MD5-SHA1'], evidence: ['hashlib.new md5-sha1'] },
  { symbols: ['hashlib.new'], algorithms: ['Keccak-256'], evidence: ['hashlib.new keccak-256'] },
  byStatement(['RIPEMD-160'], 'hashlib.new ripemd160', 'hashlib.new ripemd160 ufs=False', false),
  byStatement(['RIPEMD-160'], 'hashlib.new ripemd160', 'hashlib.new ripemd160 ufs=False', true),
  byStatement(['SM3'], 'hashlib.new sm3', 'hashlib.new sm3 ufs=False', false),
  byStatement(['SM3'], 'hashlib.new sm3', 'hashlib.new sm3 ufs=False', true),
  {
    symbols: ['hashlib.new'],
    algorithms: ['BLAKE2b', 'BLAKE2s'],
    evidence: ['hashlib.new blake2b', 'hashlib.new blake2b512'],
    stated: {
      outcome: 'depends',
      sentence:
        'By the name "blake2b" this runs in CPython\'s built-in `_blake2`, outside the validated module; by OpenSSL\'s name "blake2b512" it raises `ValueError`.',
    },
  },
  {
    symbols: ['hashlib.blake2b'],
    roles: ['digest'],
    evidence: ['hashlib.blake2b'],
    runsIn: BUILTIN_BLAKE2,
    rhel: {
      outcome: 'blocked',
      sentence: "Red Hat's CPython is reported to raise `ValueError` for BLAKE2 in FIPS mode.",
    },
  },
  { symbols: ['hashlib.blake2s'], roles: ['digest'], evidence: ['hashlib.blake2s'], runsIn: BUILTIN_BLAKE2 },
  { symbols: ['hashlib.blake2b'], roles: ['mac'], evidence: ['hashlib.blake2b keyed'], runsIn: BUILTIN_BLAKE2 },
  {
    symbols: ['hashlib.sha1'],
    statedNotForSecurity: false,
    evidence: ['hashlib.sha1'],
  },
  {
    symbols: ['hashlib.sha1'],
    statedNotForSecurity: true,
    evidence: ['hashlib.sha1 ufs=False'],
    stated: {
      outcome: 'depends',
      sentence: 'This runs inside the FIPS module, or in the default provider where that one is active too.',
    },
  },
  { symbols: ['hashlib.new'], algorithms: ['SHA-1'], statedNotForSecurity: false, evidence: ['hashlib.new sha1'] },
  {
    symbols: ['hashlib.new'],
    algorithms: SHA2_AND_SHA3,
    statedNotForSecurity: false,
    evidence: ['hashlib.new sha256', 'hashlib.new SHA256', 'hashlib.new sha512_256'],
  },
  { symbols: ['hashlib.file_digest'], algorithms: SHA2_AND_SHA3, evidence: ['hashlib.file_digest sha256'] },
  ...['sha224', 'sha256', 'sha384', 'sha512', 'sha3_256', 'sha3_512', 'shake_128', 'shake_256'].map(name => ({
    symbols: [`hashlib.${name}`],
    statedNotForSecurity: false,
    evidence: [`hashlib.${name}`],
  })),
  { symbols: ['_blake2.blake2b', '_blake2.blake2s'], evidence: ['hashlib.blake2b'], runsIn: BUILTIN_BLAKE2 },
  { symbols: ['_md5.md5'], evidence: ['_md5.md5'], runsIn: "CPython's built-in `_md5`" },
  { symbols: ['_hashlib.openssl_md5'], statedNotForSecurity: false, evidence: ['_hashlib.openssl_md5'] },
  { symbols: ['_hashlib.openssl_md5'], statedNotForSecurity: true, evidence: ['_hashlib.openssl_md5 ufs=F'] },
  { symbols: ['hashlib.scrypt'], evidence: ['hashlib.scrypt'] },
  { symbols: ['hashlib.pbkdf2_hmac'], algorithms: MD5, evidence: ['hashlib.pbkdf2 md5'] },
  { symbols: ['hashlib.pbkdf2_hmac'], algorithms: ['SHA-1'], evidence: ['hashlib.pbkdf2 sha1'] },
  { symbols: ['hashlib.pbkdf2_hmac'], algorithms: ['SHA-256', 'PBKDF2'], evidence: ['hashlib.pbkdf2 sha256 ok'] },
  {
    symbols: ['hashlib.pbkdf2_hmac'],
    algorithms: 'none',
    evidence: ['hashlib.pbkdf2 sha256 salt15', 'hashlib.pbkdf2 sha256 iter999', 'hashlib.pbkdf2 sha256 dklen13'],
    stated: {
      outcome: 'runs-in-module',
      sentence:
        'The FIPS module derives the key all the same: through this call it does not enforce its lower bounds, and only raises an indicator that Python does not show.',
    },
  },
  { symbols: ['uuid.uuid3'], evidence: ['uuid.uuid3'], runsIn: "CPython's built-in `_md5` or the default provider" },
  { symbols: ['uuid.uuid5'], evidence: ['uuid.uuid5'] },
];

function byStatement(algorithms: readonly string[], plain: string, excused: string, stated: boolean): RuntimeAnswer {
  return {
    symbols: ['hashlib.new'],
    algorithms,
    statedNotForSecurity: stated,
    evidence: [stated ? excused : plain],
  };
}
