import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decode, encode } from '../../server/src/workspace/decode.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, character => character.charCodeAt(0));
const BOM = '\ufeff';

function pythonText(source: Uint8Array): string {
  const decoded = decode(source, 'python');
  return decoded.kind === 'text' ? decoded.text : `undecodable: ${decoded.reason}`;
}

for (const [what, source, text] of [
  ['UTF-8', bytes('x = "é😀"\n'), 'x = "é😀"\n'],
  ['nothing', bytes(''), ''],
  ['a byte order mark', bytes(`${BOM}x = 1\n`), 'x = 1\n'],
  ['CRLF', bytes('x = 1\r\n'), 'x = 1\r\n'],
  ['Latin-1 by its cookie', latin1('# -*- coding: latin-1 -*-\nx = "é"\x85'), '# -*- coding: latin-1 -*-\nx = "é"\x85'],
  [
    'an iso-8859-1 cookie in the second line',
    latin1('#!/usr/bin/python\n# vim: set fileencoding=iso-8859-1 :\n"é"'),
    undefined,
  ],
  ['a cookie behind a blank first line', latin1('\n# coding: latin1\n"é"'), undefined],
  ['a utf8 cookie', bytes('# coding=utf8\n"é"'), undefined],
  ['windows-1252', Uint8Array.of(...bytes('# coding: cp1252\n'), 0x80), '# coding: cp1252\n€'],
  ['koi8-r', Uint8Array.of(...bytes('# coding: koi8-r\n'), 0xc1), '# coding: koi8-r\nа'],
  ['euc-jp', Uint8Array.of(...bytes('# coding: euc_jp\n'), 0xa4, 0xa2), undefined],
] as const) {
  test(`Python: ${what}`, () => {
    const decoded = pythonText(source);
    assert.doesNotMatch(decoded, /^undecodable/);
    if (text !== undefined) assert.equal(decoded, text);
  });
}

for (const [what, source, reason] of [
  [
    'a byte that is not UTF-8',
    latin1('x = 1\ny = "caf\xe9"\n'),
    'not UTF-8 (byte 0xe9 at offset 14, line 2) and no coding cookie (PEP 263) names another encoding',
  ],
  [
    'a character that is cut off',
    bytes('x = "é').subarray(0, 6),
    'not UTF-8 (byte 0xc3 at offset 5, line 1) and no coding cookie (PEP 263) names another encoding',
  ],
  ['a false utf-8 cookie', latin1('# coding: utf-8\n\xff'), 'not UTF-8 (byte 0xff at offset 16, line 2)'],
  ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x78, 0), 'encoded in UTF-16, which Python does not read'],
  ['UTF-32', Uint8Array.of(0xff, 0xfe, 0, 0), 'encoded in UTF-32, which Python does not read'],
  ['an unknown encoding', bytes('# coding: klingon\n'), 'unknown encoding "klingon" in its coding cookie'],
  [
    'a cookie against the byte order mark',
    bytes(`${BOM}# coding: latin-1\n`),
    'its coding cookie says "latin-1" and its byte order mark UTF-8',
  ],
  [
    'bytes that the named encoding does not have',
    Uint8Array.of(...bytes('# coding: euc_jp\n'), 0xff),
    'not encoded in euc_jp, which its coding cookie names',
  ],
] as const) {
  test(`Python that cannot be read: ${what}`, () => {
    assert.deepEqual(decode(source, 'python'), { kind: 'undecodable', reason });
  });
}

test('a cookie counts in the first two lines only, and not behind code', () => {
  assert.match(pythonText(latin1('\n\n# coding: latin-1\n"é"')), /^undecodable/);
  assert.match(pythonText(latin1('x = 1\n# coding: latin-1\n"é"')), /^undecodable/);
});

test('NUL bytes are read and told', () => {
  const decoded = decode(bytes('x\0y'), 'python');
  assert.deepEqual(decoded.kind === 'text' && [decoded.text, decoded.warning], [
    'x\0y',
    { message: 'NUL byte: Python refuses to run this file', offset: 1 },
  ]);
});

test('a configuration is UTF-8 with its byte order mark, or else Latin-1', () => {
  const utf8 = decode(bytes(`${BOM}a = é\n`), 'openssl-configuration');
  assert.deepEqual(utf8.kind === 'text' && [utf8.text, utf8.encoding], [`${BOM}a = é\n`, 'utf-8']);
  const other = decode(latin1('a = \xe9\x80\n'), 'openssl-configuration');
  assert.deepEqual(other.kind === 'text' && [other.text, other.encoding], ['a = \xe9\x80\n', 'latin1']);
});

for (const [what, source, kind] of [
  ['UTF-8', bytes('x = "é"\r\n'), 'python'],
  ['a byte order mark', bytes(`${BOM}x = 1\n`), 'python'],
  ['Latin-1', latin1('# coding: latin-1\n"é\x85"'), 'python'],
  ['a configuration with a byte order mark', bytes(`${BOM}a = 1\n`), 'openssl-configuration'],
  ['a configuration in Latin-1', latin1('a = \xe9\n'), 'openssl-configuration'],
] as const) {
  test(`what was read is written back to the byte: ${what}`, () => {
    const decoded = decode(source, kind);
    assert.ok(decoded.kind === 'text' && decoded.storage);
    assert.deepEqual([...encode(decoded.text, decoded.storage)], [...source]);
  });
}

test('what cannot be written back says so', () => {
  const decoded = decode(bytes('# coding: koi8-r\n'), 'python');
  assert.equal(decoded.kind === 'text' && decoded.storage, undefined);
  assert.throws(() => encode('€', { encoding: 'latin1', byteOrderMark: false }), /"€" cannot be written in Latin-1/);
});

test('a configuration in which a NUL may hide half of a character is read byte by byte', () => {
  const hiding = decode(bytes('a = \0é\n'), 'openssl-configuration');
  assert.equal(hiding.kind === 'text' && hiding.text, 'a = \0Ã©\n');
  const harmless = decode(bytes('a = é\0\n'), 'openssl-configuration');
  assert.equal(harmless.kind === 'text' && harmless.text, 'a = é\0\n');
});
