import type { Severity } from '../../server/src/core/rules/finding.ts';

/** One finding as a person would point at it: the line, and the words on it that are underlined. */
export interface ExpectedFinding {
  /** Relative to the example's folder. */
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  /** The exact text of the range: where it stands first on its line. */
  readonly text: string;
  readonly rule: string;
  readonly severity: Severity;
  /** True if `scan --fix` mends it: the fix keeps what the program does. */
  readonly safelyMended: boolean;
}

const PYTHON: readonly ExpectedFinding[] = [
  ...inFile('legacy_service/app.py', [
    [87, 'TOKEN_ALGORITHM', 'jwt-algorithm', 'error'],
    [93, 'TOKEN_ALGORITHM', 'jwt-algorithm', 'error'],
    [105, '"none"', 'jwt-algorithm', 'error'],
    [122, 'hashlib.md5', 'non-approved-hash', 'error'],
  ]),
  ...inFile('legacy_service/cache.py', [
    [24, 'hashlib.md5', 'non-approved-hash', 'error'],
    [37, 'settings.CACHE_HASH', 'non-approved-hash', 'error'],
    [49, 'md5', 'non-approved-hash', 'error'],
    [54, '"md5"', 'non-approved-hash', 'error'],
  ]),
  ...inFile('legacy_service/certificates.py', [
    [18, 'ec.SECP256K1()', 'non-approved-curve', 'error'],
    [23, '1024', 'weak-key-size', 'error'],
    [41, 'hashes.SHA1()', 'sha1-signature', 'error'],
    [53, 'digest', 'sha1-signature', 'error'],
    [75, 'hashes.MD5()', 'non-approved-hash', 'error'],
    [81, 'hashes.SHA1()', 'sha1-signature', 'error'],
    [82, 'hashes.SHA1()', 'sha1-signature', 'error'],
    [93, '1024', 'weak-key-size', 'error'],
    [101, '"sha1"', 'sha1-signature', 'error'],
    [109, '"md5"', 'non-approved-hash', 'error'],
  ]),
  ...inFile('legacy_service/crypto.py', [
    [5, 'Crypto.Cipher', 'pycryptodome-import', 'error'],
    [6, 'Crypto.Random', 'pycryptodome-import', 'error'],
    [26, 'get_random_bytes', 'unvalidated-library-use', 'information'],
    [27, 'AES.new', 'unvalidated-library-use', 'information'],
    [34, 'get_random_bytes', 'unvalidated-library-use', 'information'],
    [35, 'DES3.new', 'non-approved-cipher', 'error'],
    [40, 'ARC4.new', 'non-approved-cipher', 'error'],
    [46, 'algorithms.TripleDES(key)', 'non-approved-cipher', 'error'],
    [52, 'algorithms.Blowfish(key)', 'non-approved-cipher', 'error'],
    [65, 'padding.PKCS1v15()', 'pkcs1v15-encryption', 'error'],
  ]),
  ...inFile('legacy_service/delivery.py', [
    [13, 'ssl.TLSVersion.TLSv1', 'tls-version', 'error'],
    [22, 'ssl.PROTOCOL_TLSv1_1', 'tls-version', 'error'],
  ]),
  ...inFile('legacy_service/passwords.py', [
    [31, '_API_KEY_SALT', 'pbkdf2-parameters', 'error'],
    [36, '800', 'pbkdf2-parameters', 'error'],
    [41, '500', 'pbkdf2-parameters', 'error'],
    [45, 'hashlib.scrypt', 'non-approved-kdf', 'error'],
  ]),
  ...inFile('legacy_service/startup/fips_post.py', [
    [46, 'raise SelfTestFailed("MD5 is available: the FIPS provider is not in force")', 'swallowed-self-test', 'error'],
  ]),
  ...inFile('legacy_service/storage.py', [
    [32, 'hashlib.sha1', 'sha1-hash', 'information'],
    [37, 'hashlib.blake2b', 'non-approved-hash', 'error'],
  ]),
  ...inFile('legacy_service/webhooks.py', [
    [25, 'hashlib.sha256(secret + body)', 'secret-prefix-mac', 'warning'],
    [33, 'hashlib.sha256(bytes(b ^ 0x5C for b in key) + inner)', 'hand-rolled-hmac', 'error'],
    [44, 'hashlib.sha256(key.translate(_OUTER_PAD))', 'hand-rolled-hmac', 'error'],
    [50, '"md5"', 'non-approved-hmac', 'error'],
  ]),
];

const OPENSSL: readonly ExpectedFinding[] = [
  ...inFile('config/fipsmodule.cnf', [
    [1, 'fips_sect', 'fipsmodule-weakened', 'warning'],
    [3, 'conditional_errors', 'fipsmodule-unknown-option', 'warning', 'safe'],
  ]),
  ...inFile('config/openssl.cnf', [
    [6, '.\\fipsmodule.cnf', 'include-not-found', 'error'],
    [16, 'legacy', 'legacy-provider-active', 'warning'],
    [17, 'default', 'default-provider-active', 'information'],
  ]),
];

/** What is planted in `examples/legacy-service`, and nothing else. */
export const LEGACY_SERVICE: readonly ExpectedFinding[] = [...PYTHON, ...OPENSSL];

type Row = readonly [line: number, text: string, rule: string, severity: Severity, fix?: 'safe'];

function inFile(path: string, rows: readonly Row[]): ExpectedFinding[] {
  return rows.map(([line, text, rule, severity, fix]) => ({
    path,
    line,
    text,
    rule,
    severity,
    safelyMended: fix === 'safe',
  }));
}
