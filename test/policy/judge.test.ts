import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Facet, Role } from '../../server/src/core/inventory/crypto-use.ts';
import { compareVersions, judge, POLICY_ROWS, type PolicyQuery } from '../../server/src/core/policy/judge.ts';
import { canonicalName, canonicalNames } from '../../server/src/core/policy/names.ts';
import type { Approval, Target } from '../../server/src/core/policy/types.ts';
import { targetWith } from '../support/policy-target.ts';

type Row = readonly [Role, Facet, string | number, Approval | undefined, (Partial<Target> & { algorithm?: string })?];

/** One line for each line of the policy, in its order. */
const JUDGEMENTS: readonly Row[] = [
  ['digest', 'digest', 'SHA-224', 'approved'],
  ['digest', 'digest', 'SHA-256', 'approved'],
  ['digest', 'digest', 'SHA-512/256', 'approved'],
  ['digest', 'digest', 'SHA3-512', 'approved'],
  ['digest', 'digest', 'SHAKE256', 'approved'],
  ['mac', 'digest', 'SHAKE128', 'not-approved'],
  ['key-derivation', 'digest', 'SHAKE128', 'not-approved', { algorithm: 'HKDF' }],
  ['digest', 'digest', 'SHA-1', 'deprecated'],
  ['digest', 'digest', 'SHA-1', 'deprecated', { asOf: '2030-12-31' }],
  ['digest', 'digest', 'SHA-1', 'not-approved', { asOf: '2031-01-01' }],
  ['mac', 'digest', 'SHA-1', 'approved'],
  ['mac', 'digest', 'SHA-1', 'not-approved', { asOf: '2031-01-01' }],
  ['token', 'digest', 'SHA-1', 'approved'],
  ['key-derivation', 'digest', 'SHA-1', 'approved', { algorithm: 'HKDF' }],
  ['key-derivation', 'digest', 'SHA-1', 'approved', { algorithm: 'PBKDF2' }],
  ['key-derivation', 'digest', 'SHA-1', 'not-approved', { algorithm: 'X9.63 KDF' }],
  ['encrypt', 'digest', 'SHA-1', 'approved', { algorithm: 'RSA' }],
  ['encrypt', 'mgf-digest', 'SHA-1', 'approved', { algorithm: 'RSA' }],
  ['sign', 'digest', 'SHA-1', 'not-approved'],
  ['verify', 'digest', 'SHA-1', 'legacy-use'],
  ['digest', 'digest', 'MD5', 'not-approved'],
  ['digest', 'digest', 'MD5-SHA1', 'not-approved'],
  ['digest', 'digest', 'RIPEMD-160', 'not-approved'],
  ['digest', 'digest', 'BLAKE2b', 'not-approved'],
  ['digest', 'digest', 'BLAKE3', 'not-approved'],
  ['digest', 'digest', 'SM3', 'not-approved'],
  ['digest', 'digest', 'Whirlpool', 'not-approved'],
  ['digest', 'digest', 'Keccak-256', 'not-approved'],
  ['sign', 'digest', 'MD5', 'not-approved'],
  ['verify', 'digest', 'MD5', 'not-approved'],
  ['mac', 'digest', 'MD5', 'not-approved'],
  ['mac', 'algorithm', 'HMAC', 'approved'],
  ['mac', 'key-bits', 112, 'approved'],
  ['mac', 'key-bits', 104, 'not-approved'],
  ['mac', 'algorithm', 'CMAC', 'approved'],
  ['mac', 'algorithm', 'AES', 'approved'],
  ['mac', 'algorithm', '3DES', 'not-approved'],
  ['mac', 'algorithm', 'Poly1305', 'not-approved'],
  ['mac', 'algorithm', 'BLAKE2b', 'not-approved'],
  ['cipher', 'algorithm', 'AES', 'approved'],
  ['cipher', 'mode', 'CBC', 'approved'],
  ['cipher', 'mode', 'ECB', 'approved'],
  ['cipher', 'mode', 'GCM', 'approved'],
  ['cipher', 'mode', 'XTS', 'approved'],
  ['cipher', 'mode', 'SIV', 'not-approved'],
  ['cipher', 'mode', 'OCB', 'not-approved'],
  ['encrypt', 'algorithm', '3DES', 'not-approved'],
  ['encrypt', 'algorithm', '3DES', 'deprecated', { asOf: '2023-12-31' }],
  ['decrypt', 'algorithm', '3DES', 'legacy-use'],
  ['cipher', 'algorithm', '3DES', 'not-approved'],
  ['cipher', 'algorithm', 'DES', 'not-approved'],
  ['cipher', 'algorithm', 'RC4', 'not-approved'],
  ['cipher', 'algorithm', 'Camellia', 'not-approved'],
  ['cipher', 'algorithm', 'ChaCha20-Poly1305', 'not-approved'],
  ['decrypt', 'algorithm', 'Skipjack', 'legacy-use'],
  ['cipher', 'algorithm', 'Fernet', 'approved'],
  ['sign', 'algorithm', 'RSA', 'approved'],
  ['key-generation', 'key-bits', 2048, 'approved', { algorithm: 'RSA' }],
  ['key-generation', 'key-bits', 1024, 'not-approved', { algorithm: 'RSA' }],
  ['verify', 'key-bits', 1024, 'legacy-use', { algorithm: 'RSA' }],
  ['verify', 'key-bits', 512, 'not-approved', { algorithm: 'RSA' }],
  ['key-generation', 'key-bits', 1024, undefined],
  ['key-generation', 'public-exponent', 65537, 'approved', { algorithm: 'RSA' }],
  ['key-generation', 'public-exponent', 3, 'not-approved', { algorithm: 'RSA' }],
  ['key-generation', 'public-exponent', 65538, 'not-approved', { algorithm: 'RSA' }],
  ['sign', 'padding', 'PKCS#1 v1.5', 'approved'],
  ['sign', 'padding', 'PSS', 'approved'],
  ['sign', 'padding', 'X9.31', 'not-approved'],
  ['verify', 'padding', 'X9.31', 'legacy-use'],
  ['key-generation', 'curve', 'P-224', 'approved'],
  ['key-generation', 'curve', 'P-521', 'approved'],
  ['key-generation', 'curve', 'K-233', 'deprecated'],
  ['key-generation', 'curve', 'P-192', 'not-approved'],
  ['verify', 'curve', 'P-192', 'legacy-use'],
  ['sign', 'curve', 'B-163', 'not-approved'],
  ['sign', 'curve', 'secp256k1', 'not-approved'],
  ['sign', 'curve', 'brainpoolP256r1', 'not-approved'],
  ['sign', 'algorithm', 'Ed25519', 'approved'],
  ['sign', 'algorithm', 'Ed25519', 'not-approved', { provider: '3.1.2' }],
  ['sign', 'algorithm', 'Ed448', 'not-approved', { provider: '3.0.9' }],
  ['sign', 'algorithm', 'DSA', 'not-approved'],
  ['key-generation', 'algorithm', 'DSA', 'not-approved'],
  ['verify', 'algorithm', 'DSA', 'legacy-use'],
  ['sign', 'algorithm', 'ML-DSA', 'approved'],
  ['sign', 'algorithm', 'LMS', 'approved'],
  ['key-agreement', 'algorithm', 'ECDH', 'approved'],
  ['key-agreement', 'algorithm', 'X25519', 'not-approved'],
  ['key-generation', 'algorithm', 'X448', 'not-approved'],
  ['key-generation', 'key-bits', 1536, 'not-approved', { algorithm: 'DH' }],
  ['encrypt', 'padding', 'OAEP', 'approved'],
  ['encrypt', 'padding', 'PKCS#1 v1.5', 'not-approved'],
  ['encrypt', 'padding', 'PKCS#1 v1.5', 'deprecated', { asOf: '2023-01-01' }],
  ['decrypt', 'padding', 'PKCS#1 v1.5', 'legacy-use'],
  ['key-agreement', 'algorithm', 'ML-KEM', 'approved'],
  ['key-derivation', 'algorithm', 'HKDF', 'approved'],
  ['key-derivation', 'algorithm', 'PBKDF2', 'approved'],
  ['key-derivation', 'iterations', 1000, 'approved', { algorithm: 'PBKDF2' }],
  ['key-derivation', 'iterations', 999, 'not-approved', { algorithm: 'PBKDF2' }],
  ['key-derivation', 'salt-bytes', 15, 'not-approved', { algorithm: 'PBKDF2' }],
  ['key-derivation', 'derived-key-bytes', 13, 'not-approved', { algorithm: 'PBKDF2' }],
  ['key-derivation', 'derived-key-bytes', 14, 'approved', { algorithm: 'PBKDF2' }],
  ['password-hash', 'iterations', 12, undefined, { algorithm: 'bcrypt' }],
  ['key-derivation', 'algorithm', 'scrypt', 'not-approved'],
  ['password-hash', 'algorithm', 'bcrypt', 'not-approved'],
  ['password-hash', 'algorithm', 'Argon2id', 'not-approved'],
  ['random', 'algorithm', 'Mersenne Twister', 'not-approved'],
  ['random', 'algorithm', 'CTR_DRBG', 'approved'],
  ['tls', 'protocol', 'TLS 1.0', 'not-approved'],
  ['tls', 'protocol', 'TLS 1.1', 'not-approved'],
  ['tls', 'protocol', 'TLS 1.2', 'approved'],
  ['tls', 'protocol', 'TLS 1.3', 'approved'],
  ['tls', 'cipher-list', 'ECDHE+AESGCM:!aNULL:!MD5', undefined],
  ['tls', 'cipher-list', 'DEFAULT', undefined],
  ['tls', 'cipher-list', 'ECDHE+AESGCM:RC4-SHA', 'not-approved'],
  ['tls', 'cipher-list', 'ECDHE-RSA-CHACHA20-POLY1305', 'not-approved'],
  ['tls', 'cipher-list', 'AES128-GCM-SHA256', 'not-approved'],
  ['tls', 'cipher-list', 'DEFAULT:+RC4:-3DES', undefined],
  ['tls', 'cipher-list', 'ALL:!aNULL', undefined],
  ['tls', 'cipher-list', 'ALL:!ADH:!AECDH:!LOW:!EXP:!MD5:@STRENGTH', undefined],
  ['tls', 'cipher-list', 'ALL:!eNULL', 'not-approved'],
  ['tls', 'cipher-list', 'RSA', 'not-approved'],
  ['tls', 'cipher-list', 'RSA+AESGCM', 'not-approved'],
  ['tls', 'cipher-list', 'ECDHE+RSA+AESGCM', undefined],
  ['tls', 'cipher-list', 'ECDHE-RSA-AES128-GCM-SHA256', undefined],
  ['tls', 'cipher-list', 'DHE-DSS-AES128-SHA', 'not-approved'],
  ['tls', 'cipher-list', 'SRP-AES-128-CBC-SHA', 'not-approved'],
  ['tls', 'cipher-list', 'HIGH:!DSS:!SRP', undefined],
  ['token', 'jwt-algorithm', 'HS256', 'approved'],
  ['token', 'jwt-algorithm', 'PS512', 'approved'],
  ['token', 'jwt-algorithm', 'ES256K', 'not-approved'],
  ['token', 'jwt-algorithm', 'EdDSA', 'approved'],
  ['token', 'jwt-algorithm', 'EdDSA', 'not-approved', { provider: '3.1.2' }],
  ['token', 'jwt-algorithm', 'none', 'not-approved'],
  ['login', 'login-method', 'NTLM', 'not-approved'],
  ['login', 'login-method', 'SCRAM-SHA-256', 'approved'],
  ['login', 'login-method', 'SCRAM-SHA-1', 'not-approved', { asOf: '2031-01-01' }],
  ['encrypt', 'jwt-algorithm', 'RSA1_5', 'not-approved'],
  ['decrypt', 'jwt-algorithm', 'RSA1_5', 'legacy-use'],
];

test('the policy, line by line', () => {
  for (const [role, facet, value, approval, conditions = {}] of JUDGEMENTS) {
    const { algorithm, ...target } = conditions;
    const query: PolicyQuery = { role, facet, value, ...(algorithm && { algorithm }) };
    assert.equal(judge(query, targetWith(target))?.approval, approval, JSON.stringify([query, target]));
  }
});

test('statements are clauses that a message can hold', () => {
  const says = (query: PolicyQuery) => judge(query, targetWith({}))?.statement;
  assert.equal(says({ role: 'digest', facet: 'digest', value: 'md5' }), 'MD5 is not an approved hash function');
  assert.equal(
    says({ role: 'mac', facet: 'digest', value: 'md5' }),
    'HMAC with MD5 is not an approved message authentication code',
  );
  assert.equal(
    says({ role: 'sign', facet: 'digest', value: 'sha1' }),
    'SHA-1 may not be used to generate digital signatures',
  );
  assert.equal(
    says({ role: 'key-derivation', facet: 'digest', value: 'SHAKE128', algorithm: 'HKDF' }),
    'SHAKE128 is an extendable-output function, with which HKDF is not defined',
  );
  assert.equal(
    says({ role: 'tls', facet: 'cipher-list', value: 'HIGH:DES-CBC3-SHA' }),
    'the cipher list admits Triple DES ("DES-CBC3-SHA")',
  );
});

test('every judgement cites something and reads as one clause', () => {
  for (const { facets, names, rulings } of POLICY_ROWS) {
    for (const ruling of rulings) {
      const where = `${facets} ${names[0]}: ${ruling.statement}`;
      assert.ok(ruling.citations.length > 0, where);
      assert.doesNotMatch(ruling.statement, /[.\n]$/, where);
      for (const citation of ruling.citations) assert.match(citation.url ?? '', /^https:\/\//, where);
      if (ruling.note) assert.match(ruling.note, /\.$/, where);
    }
  }
});

test('every name in a row is canonical, and every canonical name is judged once', () => {
  const judged = new Map<string, number>();
  for (const { facets, names } of POLICY_ROWS)
    for (const facet of facets)
      for (const name of names) {
        assert.equal(canonicalName(facet, name), name);
        judged.set(`${facet} ${name}`, (judged.get(`${facet} ${name}`) ?? 0) + 1);
      }
  for (const facet of [
    'algorithm',
    'digest',
    'mgf-digest',
    'mode',
    'curve',
    'protocol',
    'jwt-algorithm',
    'login-method',
  ] as const)
    for (const name of canonicalNames(facet)) assert.equal(judged.get(`${facet} ${name}`), 1, `${facet} ${name}`);
});

test('a plain SHA-1 digest is flagged for the strict profile, HMAC with it is not', () => {
  const target = targetWith({});
  assert.equal(judge({ role: 'digest', facet: 'digest', value: 'SHA-1' }, target)?.notForNewUse, true);
  assert.equal(judge({ role: 'mac', facet: 'digest', value: 'SHA-1' }, target)?.notForNewUse, undefined);
});

test('unknown values are not judged', () => {
  const target = targetWith({});
  assert.equal(judge({ role: 'digest', facet: 'digest', value: 'xxh64' }, target), undefined);
  assert.equal(judge({ role: 'cipher', facet: 'pattern', value: 'hand-rolled HMAC' }, target), undefined);
  assert.equal(judge({ role: 'sign', facet: 'padding', value: 'none' }, target), undefined);
});

test('versions compare by number', () => {
  assert.ok(compareVersions('3.0.9', '3.0.10') < 0);
  assert.ok(compareVersions('3.10', '3.9') > 0);
  assert.equal(compareVersions('3.5', '3.5.0'), 0);
});
