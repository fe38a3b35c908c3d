import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { applyEdits } from '../../server/src/core/text/edits.ts';
import { analyzePython } from '../support/analyzer.ts';

const RULES = new Set(['hand-rolled-hmac', 'secret-prefix-mac']);

/** HMAC written out as FIPS 198-1 has it: the mended program gives the same bytes. */
const IDENTICAL: Readonly<Record<string, string>> = {
  'filled up by ljust': `
import hashlib

def tag(key, message):
    if len(key) > 64:
        key = hashlib.sha256(key).digest()
    key = key.ljust(64, b"\\0")
    inner = bytes(b ^ 0x36 for b in key)
    outer = bytes(b ^ 0x5C for b in key)
    return hashlib.sha256(outer + hashlib.sha256(inner + message).digest()).digest()
`,
  'filled up by a sum, with names for the pads and the digest': `
import hashlib

IPAD = 54
OPAD = 92

def tag(key, message):
    if len(key) > 128:
        key = hashlib.sha512(key).digest()
    key = key + b"\\x00" * (128 - len(key))
    o_key_pad = bytes([b ^ OPAD for b in key])
    i_key_pad = bytes([b ^ IPAD for b in key])
    inner = hashlib.sha512(i_key_pad + b"v1" + message).digest()
    return hashlib.sha512(o_key_pad + inner).digest()
`,
  'the hash function imported by name': `
from hashlib import sha256

def tag(key, message):
    if len(key) > 64:
        key = sha256(key).digest()
    key += b"\\0" * (64 - len(key))
    return sha256(bytes(b ^ 92 for b in key) + sha256(bytes(b ^ 54 for b in key) + message).digest()).digest()
`,
  'hmac is the name of something else': `
import hashlib

def hmac(key, message):
    if len(key) > 64:
        key = hashlib.sha256(key).digest()
    key = key.ljust(64, b"\\0")
    outer = bytes(b ^ 0x5C for b in key)
    return hashlib.sha256(outer + hashlib.sha256(bytes(b ^ 0x36 for b in key) + message).digest()).digest()

tag = hmac
`,
};

/** What is not proved, or not so: mended only where it is chosen. */
const DIFFERENT: Readonly<Record<string, string>> = {
  'keys longer than a block': `
import hashlib

def tag(key, message):
    key = key.ljust(64, b"\\0")
    inner = bytes(b ^ 0x36 for b in key)
    outer = bytes(b ^ 0x5C for b in key)
    return hashlib.sha256(outer + hashlib.sha256(inner + message).digest()).digest()
`,
  'keys of a whole block hashed as well': `
import hashlib

def tag(key, message):
    if len(key) >= 64:
        key = hashlib.sha256(key).digest()
    key = key.ljust(64, b"\\0")
    inner = bytes(b ^ 0x36 for b in key)
    outer = bytes(b ^ 0x5C for b in key)
    return hashlib.sha256(outer + hashlib.sha256(inner + message).digest()).digest()
`,
  'the block of another hash function': `
import hashlib

def tag(key, message):
    if len(key) > 64:
        key = hashlib.sha512(key).digest()
    key = key.ljust(64, b"\\0")
    inner = bytes(b ^ 0x36 for b in key)
    outer = bytes(b ^ 0x5C for b in key)
    return hashlib.sha512(outer + hashlib.sha512(inner + message).digest()).digest()
`,
  'a hash function that is not approved': `
import hashlib

def tag(key, message):
    if len(key) > 64:
        key = hashlib.md5(key).digest()
    key = key.ljust(64, b"\\0")
    inner = bytes(b ^ 0x36 for b in key)
    outer = bytes(b ^ 0x5C for b in key)
    return hashlib.md5(outer + hashlib.md5(inner + message).digest()).digest()
`,
  'a secret before the message': `
import hashlib

def tag(key, message):
    secret = key
    return hashlib.sha256(secret + message + b"!").digest()
`,
  'a secret behind the message, fed piece by piece': `
import hashlib
import hmac as mac

def tag(key, message):
    secret = key
    h = hashlib.sha256(message)
    h.update(secret)  # last
    return h.digest()
`,
  'a secret fed first': `
import os
from hashlib import sha384

def tag(key, message):
    secret = key
    h = sha384()
    h.update(secret)
    h.update(message)
    h.update(b"!")
    return h.digest()
`,
  'an f-string': `
import hashlib

def tag(key, message):
    api_secret = key.hex()
    return hashlib.sha256(f"{api_secret}:{message.hex()}!".encode("utf-8")).digest()
`,
  'a sum that is encoded': `
import hashlib

def tag(key, message):
    app_secret = key.hex()
    return hashlib.new("sha256", (message.hex() + "&key=" + app_secret).encode()).digest()
`,
};

describe('a MAC made by hand becomes HMAC', () => {
  for (const [title, program] of Object.entries(IDENTICAL)) {
    it(`with the same bytes: ${title}`, () => {
      assert.equal(fixOf(program).applicability, 'safe');
      assert.equal(tagsOf(mended(program)), tagsOf(program));
    });
  }
  for (const [title, program] of Object.entries(DIFFERENT)) {
    it(`where it is chosen: ${title}`, () => {
      assert.equal(fixOf(program).applicability, 'unsafe');
      assert.match(tagsOf(mended(program)), /^(\w+\n)+$/);
    });
  }
  for (const [title, program] of Object.entries({ ...IDENTICAL, ...DIFFERENT })) {
    it(`once: ${title}`, () => assert.deepEqual(findingsOf(mended(program)), []));
  }
});

describe('a MAC that cannot be told apart is left alone', () => {
  for (const [title, program] of Object.entries({
    'a secret at both ends': 'import hashlib\nh = hashlib.sha256(secret + message + secret)\n',
    'fed under a condition':
      'import hashlib\nh = hashlib.sha256()\nif secret:\n    h.update(secret)\nh.update(message)\n',
    'another argument': 'import hashlib\nh = hashlib.sha256(secret + message, usedforsecurity=True)\n',
    'no import at the top': 'def f(secret, m):\n    import hashlib\n    return hashlib.sha256(secret + m)\n',
  })) {
    it(title, () => {
      const findings = findingsOf(program);
      assert.equal(findings.length, 1);
      assert.deepEqual(findings[0]!.fixes, []);
    });
  }
});

function findingsOf(program: string) {
  const { findings, problems } = analyzePython(program);
  assert.deepEqual(problems, []);
  return findings.filter(({ rule }) => RULES.has(rule));
}

function fixOf(program: string) {
  const findings = findingsOf(program);
  assert.equal(findings.length, 1);
  const [fix, ...others] = findings[0]!.fixes;
  assert.ok(fix, 'there is no fix');
  assert.deepEqual(others, []);
  return fix;
}

function mended(program: string): string {
  return applyEdits(program, fixOf(program).files[0]!.edits);
}

/** What CPython computes for keys around the lengths of blocks. */
function tagsOf(program: string): string {
  const harness = `
for length in (1, 20, 63, 64, 65, 127, 128, 129, 200):
    print(tag(bytes(range(length)), b"message").hex())
`;
  return execFileSync('python3', ['-c', program + harness], { encoding: 'utf8' });
}
