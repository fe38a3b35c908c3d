import type { RuntimeAnswer } from '../answer.ts';

const OWN_HMAC = "CPython's own HMAC over the built-in `_md5`";
const DIGEST_HANDLERS = ['HTTPDigestAuthHandler', 'ProxyDigestAuthHandler', 'AbstractDigestAuthHandler'];

/** Modules of the standard library that use hashlib and hmac, or cryptography of their own. */
export const STANDARD_LIBRARY_ANSWERS: readonly RuntimeAnswer[] = [
  { symbols: ['smtplib.*'], evidence: ['smtplib CRAM-MD5 hmac'], runsIn: OWN_HMAC },
  // `hmac.new(…, 'md5')`, as Lib/imaplib.py and Lib/multiprocessing/connection.py call it (read in 3.11).
  { symbols: ['imaplib.*', 'multiprocessing.*'], roles: ['mac'], evidence: ['hmac.new md5 str'], runsIn: OWN_HMAC },
  {
    symbols: DIGEST_HANDLERS.map(name => `urllib.request.${name}`),
    evidence: ['urllib HTTPDigestAuthHandler MD5'],
    runsIn: "stock CPython's built-in `_md5`",
  },
  // `hashlib.md5(…)`, as Lib/poplib.py calls it (read in 3.11).
  { symbols: ['poplib.*'], evidence: ['hashlib.md5'], runsIn: "stock CPython's built-in `_md5`" },
  {
    symbols: ['zipfile.*'],
    evidence: ['zipfile ZipCrypto decrypter'],
    stated: {
      outcome: 'depends',
      sentence: "Under FIPS this does not fail: it runs in zipfile's own Python code, outside the validated module.",
    },
    anyBuild: true,
  },
  {
    symbols: ['crypt.*'],
    evidence: ['legacycrypt crypt', 'legacycrypt crypt sha512'],
    runsIn: 'libcrypt',
    anyBuild: true,
  },
  { symbols: ['os.urandom'], evidence: ['os.urandom'], runsIn: 'the kernel', anyBuild: true },
  {
    symbols: ['secrets.*'],
    evidence: ['secrets.token_bytes', 'secrets.token_hex'],
    runsIn: 'the kernel',
    anyBuild: true,
  },
  { symbols: ['random.SystemRandom'], evidence: ['random.SystemRandom'], runsIn: 'the kernel', anyBuild: true },
];
