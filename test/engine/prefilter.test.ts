import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mayHoldFindings } from '../../server/src/core/engine/analyzer.ts';
import { createPrefilter } from '../../server/src/core/engine/prefilter.ts';
import { RULES } from '../../server/src/core/rules/index.ts';

const passes = createPrefilter(
  [
    { modules: ['hashlib', '_hashlib'], needles: { distinctive: ['hashlib'] } },
    { modules: ['ssl'], needles: { common: ['ssl'] } },
    { modules: ['nobody'], needles: {} },
  ],
  [],
);

for (const text of [
  'import hashlib',
  'x = "hashlib"',
  'import _hashlib',
  'import nobody',
  'import ssl',
  'import os, ssl as s',
  'from ssl import SSLContext',
  'try: import ssl\nexcept ImportError: pass',
  'x = 1; import ssl',
  'import os, \\\n  ssl',
  'import os, \\\r\n  sys, \\\r\n  ssl',
  'from\\\n ssl import *',
  'if x:\r  from ssl import y',
  'importlib.import_module(name)',
  '__import__(name)',
  '# fips-lint: ignore[x]',
]) {
  test(`passes ${JSON.stringify(text)}`, () => assert.equal(passes(text), true));
}

for (const text of [
  '',
  'import os',
  'ssl = 1',
  'print("ssl")\nimport os',
  'import os\nssl.wrap_socket()',
  'important = ssl',
  'self.import_ssl(ssl)',
  'import ssl_helper',
  'from .hashlib2 import md5',
  'x.from ssl',
]) {
  test(`holds back ${JSON.stringify(text)}`, () => assert.equal(passes(text), false));
}

test('a text without line ends takes linear time: ten times as long, some ten times the steps', () => {
  // Quadratic time would make this hundred thousand times a megabyte: it would not end.
  assert.equal(passes('ssl import_ '.repeat(100_000)), false);
});

for (const rule of RULES) {
  if (rule.subject !== 'crypto-use') continue;
  for (const [index, example] of rule.bad.entries()) {
    test(`${rule.id}: its bad example ${index + 1} passes`, () => {
      assert.equal(mayHoldFindings(example.code.replaceAll(/[«»]/g, '')), true);
    });
  }
}

for (const pad of [
  'bytes(b ^ 0x5c for b in key)',
  'bytes(b ^ 0X5C for b in key)',
  'bytes(b ^ 92 for b in key)',
  'bytes(92 ^ b for b in key)',
  '[92] * 64',
  'bytes(b ^ 0o134 for b in key)',
  String.raw`b"\x5c" * 64`,
  String.raw`b'\\' * 64`,
  String.raw`64 * b"\\"`,
  String.raw`"\134" * 64`,
]) {
  test(`the outer pad of HMAC passes: ${pad}`, () => assert.equal(mayHoldFindings(`outer = ${pad}\n`), true));
}

for (const text of ['x = 92', 'path.split("\\\\")', 'f(920, 1)', 'colour = 0x5cff']) {
  test(`no pad: ${text}`, () => assert.equal(mayHoldFindings(text), false));
}
