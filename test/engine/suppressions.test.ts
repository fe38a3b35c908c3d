import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdits } from '../../server/src/core/text/edits.ts';
import { analyzeConfiguration, analyzePython, told } from '../support/analyzer.ts';

const MD5 = 'import hashlib\nx = hashlib.md5(b"")';

function rulesOf(text: string, settings = {}): string[] {
  return analyzePython(text, { settings }).findings.map(({ rule }) => rule);
}

test('a comment on the same line silences, and is kept with its reason', () => {
  const { findings, suppressed } = analyzePython(`${MD5}  # fips-lint: ignore[non-approved-hash] -- cache key only`);
  assert.deepEqual(findings, []);
  assert.equal(suppressed[0]?.finding.rule, 'non-approved-hash');
  assert.equal(suppressed[0]?.reason, 'cache key only');
});

for (const [where, text] of [
  ['on the line above', 'import hashlib\n# fips-lint: ignore[non-approved-hash]\nx = hashlib.md5(b"")'],
  ['above other comments', 'import hashlib\n# fips-lint: ignore[non-approved-hash]\n# more\n\nx = hashlib.md5(b"")'],
  ['for the whole file', `# fips-lint: ignore-file[non-approved-hash] -- generated\n${MD5}\ny = hashlib.md5(b"")`],
  ['for the whole file, from its end', `${MD5}\n# fips-lint: ignore-file[non-approved-hash]\n`],
  ['behind another comment', `${MD5}  # noqa: S324  # fips-lint: ignore[non-approved-hash]`],
  ['among several rules', `${MD5}  # fips-lint: ignore[sha1-signature, non-approved-hash]`],
  ['until a day to come', `${MD5}  # fips-lint: ignore[non-approved-hash] until=2026-11-21`],
  ['with the day in the reason', `${MD5}  # fips-lint: ignore[non-approved-hash] -- migrating until=2027-03-31`],
  ['with CRLF', `${MD5.replace('\n', '\r\n')}  # fips-lint: ignore[non-approved-hash]\r\n`],
] as const) {
  test(`it silences ${where}`, () => {
    assert.deepEqual(
      rulesOf(text).filter(rule => rule === 'non-approved-hash'),
      [],
    );
  });
}

const WRAPPED = 'import hashlib\nx = hashlib.new(A\n    "md5",B\n    b"",\n)C\n';

for (const [place, silenced] of [
  ['A', true],
  ['B', true],
  ['C', true],
] as const) {
  test(`a statement over several lines: at ${place}`, () => {
    const text = WRAPPED.replace(/[ABC]/g, letter =>
      letter === place ? '  # fips-lint: ignore[non-approved-hash]' : '',
    );
    assert.equal(rulesOf(text).includes('non-approved-hash'), !silenced);
  });
}

test('one entry of a table does not speak for the others', () => {
  const text =
    'import hashlib\nT = {\n    1: hashlib.md5,  # fips-lint: ignore[non-approved-hash]\n    2: hashlib.md5,\n}\n';
  assert.deepEqual(told(analyzePython(text), text), ['non-approved-hash "hashlib.md5"']);
});

test('a comment on the head of a function does not speak for its body', () => {
  const text = 'import hashlib\ndef f(x):  # fips-lint: ignore[non-approved-hash]\n    return hashlib.md5(x)\n';
  assert.deepEqual(rulesOf(text), ['unused-suppression', 'non-approved-hash']);
});

test('a string that looks like one silences nothing', () => {
  assert.deepEqual(rulesOf(`import hashlib\nx = "# fips-lint: ignore[non-approved-hash]", hashlib.md5(b"")`), [
    'non-approved-hash',
  ]);
});

test('an idle comment is told, and its fix takes it out with the blanks before it', () => {
  const text = 'x = 1  # fips-lint: ignore[non-approved-hash]\ny = 2\n';
  const { findings } = analyzePython(text);
  assert.deepEqual(told({ ...analyzePython(text) }, text), ['unused-suppression "non-approved-hash"']);
  const [fix] = findings[0]!.fixes;
  assert.equal(fix?.applicability, 'unsafe');
  assert.equal(applyEdits(text, fix!.files[0]!.edits), 'x = 1\ny = 2\n');
});

test('of several rules only the idle one goes', () => {
  const text = `${MD5}  # fips-lint: ignore[sha1-signature, non-approved-hash] -- why\n`;
  const { findings } = analyzePython(text);
  assert.equal(
    applyEdits(text, findings[0]!.fixes[0]!.files[0]!.edits),
    `${MD5}  # fips-lint: ignore[non-approved-hash] -- why\n`,
  );
});

test('a comment for a rule that is off is not idle', () => {
  assert.deepEqual(rulesOf('x = 1  # fips-lint: ignore[sha1-signature]', { rules: { 'sha1-signature': 'off' } }), []);
});

test('nothing is called idle in a file that was not understood', () => {
  assert.deepEqual(rulesOf('def (:\nx = 1  # fips-lint: ignore[sha1-signature]\n'), []);
});

for (const [what, comment, rules, message] of [
  [
    'past its day',
    'ignore[non-approved-hash] until=2026-11-20',
    ['non-approved-hash', 'expired-suppression'],
    'This suppression ended on 2026-11-20: what it silenced is told again.',
  ],
  [
    'for an unknown rule',
    'ignore[non-aproved-hash]',
    ['non-approved-hash', 'malformed-suppression'],
    'This comment names an unknown rule "non-aproved-hash"; did you mean "non-approved-hash"?',
  ],
  [
    'without rules',
    'ignore',
    ['non-approved-hash', 'malformed-suppression'],
    'This comment silences nothing: name the rules it is for: "ignore[rule]".',
  ],
  [
    'with another word',
    'disable[non-approved-hash]',
    ['non-approved-hash', 'malformed-suppression'],
    'This comment silences nothing: there is no "disable"; write "ignore[rule]" or "ignore-file[rule]".',
  ],
  [
    'until no day',
    'ignore[non-approved-hash] until=soon',
    ['non-approved-hash', 'malformed-suppression'],
    'This comment silences nothing: "until" must be a day such as 2027-03-31, not "soon".',
  ],
] as const) {
  test(`a comment ${what} is told`, () => {
    const { findings } = analyzePython(`${MD5}  # fips-lint: ${comment}`);
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      rules,
    );
    assert.equal(findings.at(-1)?.message, message);
  });
}

test('prose about the tool is left alone', () => {
  assert.deepEqual(rulesOf('x = 1  # fips-lint: see the documentation\n'), []);
});

test('a project may ask for reasons', () => {
  const settings = { requireSuppressionReason: true };
  assert.deepEqual(rulesOf(`${MD5}  # fips-lint: ignore[non-approved-hash]`, settings), ['suppression-without-reason']);
  assert.deepEqual(rulesOf(`${MD5}  # fips-lint: ignore[non-approved-hash] -- why`, settings), []);
});

test('findings about comments have severities like others', () => {
  assert.deepEqual(
    rulesOf('x = 1  # fips-lint: ignore[sha1-signature]', { rules: { 'unused-suppression': 'off' } }),
    [],
  );
});

test('comments of an OpenSSL configuration silence as well', () => {
  const broken = 'openssl_conf = openssl_init\n[openssl_init]\nproviders = nowhere\n';
  const found = analyzeConfiguration(broken).findings;
  const rules = [...new Set(found.map(({ rule }) => rule))].join(', ');
  assert.notEqual(rules, '');
  const { findings, suppressed } = analyzeConfiguration(`# fips-lint: ignore-file[${rules}] -- an example\n${broken}`);
  assert.deepEqual(findings, []);
  assert.equal(suppressed.length, found.length);
});
