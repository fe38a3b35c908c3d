import type { RuntimeAnswer } from '../answer.ts';

const NEW = ['hmac.new', 'hmac.HMAC'];
const PURE_PYTHON = "CPython's own HMAC over its built-in digest";
const AROUND = 'only the digest runs in the FIPS module: HMAC itself is put together around it in libcrypto';

export const HMAC_ANSWERS: readonly RuntimeAnswer[] = [
  {
    symbols: NEW,
    algorithms: ['MD5'],
    form: 'name',
    evidence: ['hmac.new md5 str'],
    stated: {
      outcome: 'bypasses-module',
      sentence:
        'Under FIPS this does not fail, whatever the configuration: CPython 3.13 falls back to its own HMAC over the built-in `_md5`, outside the validated module.',
    },
  },
  {
    symbols: NEW,
    algorithms: ['MD5'],
    form: 'constructor',
    evidence: ['hmac.new hashlib.md5'],
    runsIn: "CPython's own HMAC over the built-in `_md5`",
  },
  {
    symbols: ['hmac.digest'],
    algorithms: ['MD5'],
    form: 'name',
    evidence: ['hmac.digest md5'],
    stated: {
      outcome: 'bypasses-module',
      sentence:
        'Under FIPS this does not fail, whatever the configuration: CPython 3.13 falls back to its own HMAC over the built-in `_md5`, outside the validated module.',
    },
  },
  {
    symbols: ['hmac.digest'],
    algorithms: ['MD5'],
    form: 'constructor',
    evidence: ['hmac.digest hashlib.md5'],
    runsIn: "CPython's own HMAC over the built-in `_md5`",
  },
  { symbols: NEW, algorithms: ['BLAKE2b'], form: 'name', evidence: ['hmac.new blake2b'], runsIn: PURE_PYTHON },
  {
    symbols: NEW,
    algorithms: ['BLAKE2b'],
    form: 'constructor',
    evidence: ['hmac.new hashlib.blake2b'],
    runsIn: PURE_PYTHON,
  },
  { symbols: NEW, algorithms: ['RIPEMD-160'], form: 'name', evidence: ['hmac.new ripemd160'] },
  { symbols: NEW, algorithms: ['SHA-1'], evidence: ['hmac.new sha1 str'], partly: AROUND },
  {
    symbols: NEW,
    algorithms: ['HMAC', 'SHA-224', 'SHA-256', 'SHA-384', 'SHA-512'],
    evidence: ['hmac.new sha256 key14', 'hmac.new hashlib.sha256'],
    partly: AROUND,
  },
  {
    symbols: NEW,
    algorithms: ['SHA3-224', 'SHA3-256', 'SHA3-384', 'SHA3-512'],
    evidence: ['hmac.new sha3_256'],
    partly: AROUND,
  },
  {
    symbols: NEW,
    algorithms: 'none',
    evidence: ['hmac.new sha256 key13', 'hmac.new sha256 key1', 'hmac.new sha256 key0'],
    partly:
      'nothing refuses such a key: only the digest runs in the FIPS module, and HMAC around it in libcrypto, which does not check',
  },
  { symbols: ['hmac.digest'], algorithms: ['HMAC', 'SHA-256'], evidence: ['hmac.digest sha256'] },
  { symbols: ['hmac.digest'], algorithms: 'none', evidence: ['hmac.digest sha256 key1'] },
];
