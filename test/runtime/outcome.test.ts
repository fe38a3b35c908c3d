import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Outcome, PythonBuild } from '../../server/src/core/policy/types.ts';
import { type RuntimeQuery, runtimeOutcome } from '../../server/src/core/runtime/outcome.ts';
import { targetWith } from '../support/policy-target.ts';

const HASHES = 'cryptography.hazmat.primitives.hashes.';
const ASYMMETRIC = 'cryptography.hazmat.primitives.asymmetric.';
const PEDANTIC = /plain `openssl fipsinstall`.*`fipsinstall -pedantic`/;

type Case = readonly [Omit<RuntimeQuery, 'role'> & Partial<Pick<RuntimeQuery, 'role'>>, Outcome, RegExp];

/** The truths that are easy to get wrong, each as it was measured. */
const CASES: readonly Case[] = [
  [{ symbol: 'hashlib.md5', algorithm: 'MD5' }, 'depends', /fips and base.*silently.*`_md5`.*default provider.*raises/],
  [{ symbol: 'hashlib.md5', algorithm: 'MD5', statedNotForSecurity: true }, 'bypasses-module', /works everywhere/],
  [{ symbol: 'hashlib.new', algorithm: 'MD5', form: 'name' }, 'bypasses-module', /whatever the configuration/],
  [{ symbol: 'hashlib.new', algorithm: 'RIPEMD-160', form: 'name' }, 'blocked', /raises `ValueError`/],
  [
    { symbol: 'hashlib.new', algorithm: 'RIPEMD-160', form: 'name', statedNotForSecurity: true },
    'depends',
    /raises `ValueError`; with the default provider active too, that one serves it/,
  ],
  [{ symbol: 'hashlib.new', algorithm: 'MD4', form: 'name' }, 'blocked', /with FIPS or without/],
  [{ symbol: 'hashlib.new', algorithm: 'SHA-256', form: 'name' }, 'runs-in-module', /inside the FIPS module/],
  [{ symbol: 'hashlib.sha1', algorithm: 'SHA-1' }, 'runs-in-module', /inside the FIPS module/],
  [{ symbol: 'hashlib.blake2b', algorithm: 'BLAKE2b' }, 'bypasses-module', /built-in `_blake2`/],
  [{ symbol: 'hashlib.blake2b', role: 'mac', algorithm: 'BLAKE2b' }, 'bypasses-module', /built-in `_blake2`/],
  [{ symbol: 'hashlib.scrypt', role: 'key-derivation', algorithm: 'scrypt' }, 'blocked', /raises `ValueError`/],
  [{ symbol: 'hashlib.pbkdf2_hmac', role: 'key-derivation' }, 'runs-in-module', /does not enforce its lower bounds/],
  [{ symbol: 'hmac.new', role: 'mac', algorithm: 'MD5', form: 'name' }, 'bypasses-module', /CPython 3\.13 falls back/],
  [{ symbol: 'hmac.new', role: 'mac', algorithm: 'MD5', form: 'constructor' }, 'depends', /silently.*raises/],
  [{ symbol: 'hmac.new', role: 'mac', algorithm: 'SHA-256' }, 'partly-in-module', /only the digest/],
  [{ symbol: 'hmac.new', role: 'mac' }, 'partly-in-module', /nothing refuses such a key/],
  [{ symbol: 'hmac.digest', role: 'mac', algorithm: 'SHA-256' }, 'runs-in-module', /inside the FIPS module/],
  [{ symbol: 'uuid.uuid3', algorithm: 'MD5', statedNotForSecurity: true }, 'bypasses-module', /`_md5`/],
  [{ symbol: 'uuid.uuid5', algorithm: 'SHA-1' }, 'runs-in-module', /inside the FIPS module/],
  [{ symbol: `${HASHES}Hash`, algorithm: 'MD5' }, 'blocked', /raises `InternalError`/],
  [{ symbol: `${HASHES}Hash`, algorithm: 'SHA-1' }, 'runs-in-module', /inside the FIPS module/],
  [{ symbol: `${ASYMMETRIC}rsa.generate_private_key`, role: 'key-generation' }, 'bypasses-module', /random bytes/],
  [{ symbol: `${ASYMMETRIC}rsa.RSAPrivateKey.sign`, role: 'sign', algorithm: 'SHA-1' }, 'depends', PEDANTIC],
  [
    { symbol: `${ASYMMETRIC}ec.EllipticCurvePrivateKey.sign`, role: 'sign', algorithm: 'SHA-1' },
    'runs-in-module',
    /not even after `fipsinstall -pedantic`/,
  ],
  [{ symbol: 'cryptography.x509.CertificateBuilder.sign', role: 'sign', algorithm: 'SHA-1' }, 'blocked', /without/],
  [
    { symbol: 'cryptography.hazmat.primitives.ciphers.Cipher', role: 'decrypt', algorithm: '3DES' },
    'runs-in-module',
    /inside/,
  ],
  [
    { symbol: 'cryptography.hazmat.primitives.ciphers.Cipher', role: 'encrypt', algorithm: '3DES' },
    'depends',
    PEDANTIC,
  ],
  [{ symbol: 'OpenSSL.crypto.X509.sign', role: 'sign', algorithm: 'MD5' }, 'blocked', /`OpenSSL\.crypto\.Error`/],
  [{ symbol: 'jwt.encode', role: 'token', algorithm: 'ES256K' }, 'blocked', /`InternalError`/],
  [{ symbol: 'jwt.encode', role: 'token', algorithm: 'none' }, 'depends', /No cryptography runs/],
  [{ symbol: 'Crypto.Hash.SHA256.new', algorithm: 'SHA-256' }, 'bypasses-module', /never calls OpenSSL/],
  [{ symbol: 'Crypto.Cipher.AES.new', role: 'cipher', algorithm: 'AES' }, 'bypasses-module', /never calls OpenSSL/],
  [{ symbol: 'ssl.SSLContext.set_ciphers', role: 'tls' }, 'depends', /only if the FIPS provider has no cipher of it/],
];

test('what happens on stock CPython, case by case', () => {
  for (const [query, outcome, sentence] of CASES) {
    const answer = runtimeOutcome({ role: 'digest', ...query }, targetWith({}));
    assert.equal(answer?.outcome, outcome, JSON.stringify(query));
    assert.match(answer.sentence, sentence);
    assert.notEqual(answer.evidence.length, 0);
  }
});

test('other builds of Python: only what is reported of them, and without evidence', () => {
  const md5 = { symbol: 'hashlib.md5', role: 'digest', algorithm: 'MD5' } as const;
  const on = (python: PythonBuild, query: RuntimeQuery) => runtimeOutcome(query, targetWith({ python }));
  for (const python of ['rhel', 'chainguard'] as const) {
    assert.equal(on(python, md5)?.outcome, 'blocked');
    assert.match(on(python, md5)!.sentence, /is reported/);
    assert.deepEqual(on(python, md5)!.evidence, []);
    assert.equal(on(python, { symbol: 'hmac.new', role: 'mac', algorithm: 'MD5', form: 'name' }), undefined);
    assert.equal(on(python, { symbol: 'Crypto.Hash.MD5.new', role: 'digest' })?.outcome, 'bypasses-module');
  }
});

test('nothing is said of what was not measured', () => {
  for (const query of [
    { symbol: 'hashlib.new', role: 'digest', algorithm: 'MDC-2', form: 'name' },
    { symbol: 'OpenSSL.crypto.X509Req.sign', role: 'sign', algorithm: 'SHA-1' },
    { symbol: 'unknown.module.function', role: 'digest' },
  ] as const)
    assert.equal(runtimeOutcome(query, targetWith({})), undefined, query.symbol);
});

test('the order of imports and the wheel of cryptography are told as notes', () => {
  const note = (symbol: string) => runtimeOutcome({ symbol, role: 'digest', algorithm: 'MD5' }, targetWith({}))?.note;
  assert.match(note('hashlib.md5') ?? '', /importing cryptography before hashlib/);
  assert.match(note(`${HASHES}Hash`) ?? '', /wheel on PyPI/);
});
