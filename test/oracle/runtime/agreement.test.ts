import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measurement } from '../../../server/src/core/runtime/measurements/index.ts';
import { type Answer, disagreements } from './agreement.ts';

const MD5 = measurement('hashlib.md5');
const HMAC = measurement('hmac.digest sha256 key1');
const builtIn = answer({ type: '_md5.md5' });
const refused = answer({ works: false, exception: '_hashlib.UnsupportedDigestmodError', message: 'unsupported' });

test('what the table says is agreed to', () => {
  assert.deepEqual(disagreements(MD5, 'b', builtIn), []);
  assert.deepEqual(disagreements(MD5, 'c', refused), []);
  assert.deepEqual(disagreements(HMAC, 'b', answer({ type: 'builtins.bytes', indicator: 'HMAC/keysize' })), []);
});

test('a call that ends otherwise is found', () => {
  assert.deepEqual(disagreements(MD5, 'c', builtIn), ['blocked in the table, and it gave a _md5.md5']);
  assert.deepEqual(disagreements(MD5, 'b', refused), [
    'bypass in the table, and it raised _hashlib.UnsupportedDigestmodError: unsupported',
  ]);
  assert.deepEqual(disagreements(MD5, 'b', undefined), ['gave no answer']);
});

test('another exception is found', () => {
  const other = answer({ works: false, exception: 'builtins.ValueError', message: 'no' });
  assert.deepEqual(disagreements(MD5, 'c', other), [
    'UnsupportedDigestmodError in the table, and it raised builtins.ValueError: no',
  ]);
});

test('a hash that something else computed is found', () => {
  const sha1 = measurement('hashlib.sha1');
  assert.deepEqual(disagreements(sha1, 'b', answer({ type: '_sha1.sha1' })), [
    "module in the table, and CPython's own _sha1.sha1 served it",
  ]);
  assert.deepEqual(disagreements(MD5, 'b', answer({ type: '_hashlib.HASH' })), [
    "the sentence names CPython's _md5, and _hashlib.HASH served it",
  ]);
});

test('what the module indicates otherwise is found', () => {
  assert.deepEqual(disagreements(HMAC, 'b', answer({ type: 'builtins.bytes' })), [
    '"HMAC/keysize" in the table, and the module indicated ""',
  ]);
});

function answer(changed: Partial<Answer>): Answer {
  return { id: '', works: true, indicator: '', ...changed };
}
