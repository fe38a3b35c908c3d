import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAnalyzer } from '../../server/src/core/engine/analyzer.ts';
import type { Rule, UseRule } from '../../server/src/core/rules/define.ts';
import type { Report } from '../../server/src/core/rules/finding.ts';
import { RULES } from '../../server/src/core/rules/index.ts';
import { analyzeConfiguration, analyzePython, SETTINGS, told } from '../support/analyzer.ts';
import { memoryConfigurationFiles } from '../support/memory-configuration-files.ts';
import { pythonParser } from '../support/python.ts';

const MD5_TWICE = 'import hashlib\na = hashlib.md5(b"")\nb = hashlib.md5(b"")\n';

/** A rule of the test's own, which asks for every digest. */
function digestRule(id: string, check: UseRule['check'], rest: Partial<UseRule> = {}): Rule {
  return {
    subject: 'crypto-use',
    id,
    title: id,
    severity: 'warning',
    why: '',
    remedy: '',
    references: [{ document: 'SP 800-140C' }],
    bad: [],
    good: [],
    roles: ['digest'],
    check,
    ...rest,
  };
}

const reportUse: UseRule['check'] = use => [{ range: use.range, message: 'found' }];

test('a rule that fails is named with its place, and costs nobody else anything', () => {
  const broken = digestRule('broken-rule', use => {
    if (use.range.start > 30) throw new TypeError('oops');
    return [];
  });
  const { findings, problems, status } = analyzePython(MD5_TWICE, {
    rules: [broken, digestRule('fine-rule', reportUse)],
  });
  assert.equal(status, 'analysed');
  assert.deepEqual(
    findings.map(({ rule }) => rule),
    ['fine-rule', 'fine-rule'],
  );
  assert.match(problems[0]!.message, /^internal error in the rule broken-rule: TypeError: oops/);
  assert.equal(MD5_TWICE.slice(problems[0]!.range!.start, problems[0]!.range!.end), 'hashlib.md5(b"")');
  assert.equal(problems.length, 1);
});

test('findings come sorted by offset and rule, each once', () => {
  const twice = digestRule('b-rule', use => [
    ...reportUse(use, undefined as never),
    ...reportUse(use, undefined as never),
  ]);
  const { findings } = analyzePython(MD5_TWICE, { rules: [twice, digestRule('a-rule', reportUse)] });
  assert.deepEqual(
    findings.map(({ rule, range }) => [rule, range.start]),
    [
      ['a-rule', 19],
      ['b-rule', 19],
      ['a-rule', 40],
      ['b-rule', 40],
    ],
  );
});

test('what a rule leaves out is filled in from the rule', () => {
  const [finding] = analyzePython(MD5_TWICE, { rules: [digestRule('a-rule', reportUse)] }).findings;
  assert.deepEqual(finding, {
    rule: 'a-rule',
    severity: 'warning',
    range: { start: 19, end: 35 },
    message: 'found',
    citations: [{ document: 'SP 800-140C' }],
    related: [],
    fixes: [],
  });
});

test('"named here" is left out where it is the finding itself', () => {
  const related = digestRule('a-rule', use => [
    {
      range: use.range,
      message: 'found',
      related: [
        { range: use.range, message: 'named here' },
        { range: use.callee, message: 'called here' },
      ],
    },
  ]);
  const [finding] = analyzePython(MD5_TWICE, { rules: [related] }).findings;
  assert.deepEqual(
    finding?.related.map(({ message }) => message),
    ['called here'],
  );
});

for (const [what, rule, ofProject, ofPlace, expected] of [
  ['the rule decides', {}, undefined, undefined, 'warning'],
  ['the profile decides', { severityIn: { 'fips-140-3': 'error' } }, undefined, undefined, 'error'],
  ['the profile silences', { severityIn: { 'fips-140-3': 'off' } }, undefined, undefined, undefined],
  ['another profile does not', { severityIn: { 'fips-140-3-strict': 'off' } }, undefined, undefined, 'warning'],
  ['the place decides', {}, undefined, 'error', 'error'],
  ['the project decides', { severityIn: { 'fips-140-3': 'off' } }, 'hint', undefined, 'hint'],
  ['the project silences', {}, 'off', 'error', undefined],
  ['the project does not raise a milder place', {}, 'error', 'information', 'information'],
  ['the project lowers a graver place', {}, 'hint', 'error', 'hint'],
] as const) {
  test(`severity: ${what}`, () => {
    const check: UseRule['check'] = use => [
      { range: use.range, message: '', ...(ofPlace ? { severity: ofPlace } : {}) } satisfies Report,
    ];
    const rules = [digestRule('a-rule', check, rule)];
    const settings = ofProject ? { rules: { 'a-rule': ofProject } } : {};
    const { findings } = analyzePython('import hashlib\nhashlib.md5()', { rules, settings });
    assert.equal(findings[0]?.severity, expected);
  });
}

test('a syntax error costs its own statement', () => {
  const text = 'import hashlib\ndef f(:\n    pass\nx = hashlib.md5(b"")\n';
  const analysis = analyzePython(text);
  assert.equal(analysis.status, 'analysed');
  assert.deepEqual(told(analysis, text), ['non-approved-hash "hashlib.md5"']);
  assert.ok(analysis.problems.length > 0);
});

test('a text without cryptography is not parsed, unless that is wanted; the findings are the same', () => {
  const text = 'def f(:\n';
  assert.equal(analyzePython(text).status, 'no-cryptography');
  const parsed = analyzePython(text, { gate: false });
  assert.equal(parsed.status, 'analysed');
  assert.deepEqual(parsed.findings, []);
});

test('approved uses are in the inventory', () => {
  const { uses, findings } = analyzePython('import hashlib\nhashlib.sha256(b"")');
  assert.deepEqual(findings, []);
  assert.deepEqual(
    uses.map(({ symbol, facets }) => [symbol, facets.digest?.map(({ value }) => value)]),
    [['hashlib.sha256', ['SHA-256']]],
  );
});

test('a wrapper whose callers may choose something uses nothing itself, with the prefilter or without', () => {
  const wrapper = 'import boto3\n\ndef store(client, extra):\n    client.upload_file("a", "b", "c", ExtraArgs=extra)\n';
  for (const gate of [true, false]) assert.deepEqual(analyzePython(wrapper, { gate }).uses, []);
  const { uses } = analyzePython(`${wrapper}store(client, {"ChecksumAlgorithm": "SHA1"})\n`);
  assert.deepEqual(
    uses.map(({ symbol, facets }) => [symbol, facets.digest?.map(({ value }) => value)]),
    [['botocore.*.upload_file', ['SHA-1']]],
  );
});

test('a stopped analysis says so', () => {
  const analyzer = createAnalyzer({ pythonParser, configurationFiles: memoryConfigurationFiles({ files: {} }) });
  const file = { path: '/a.py', text: MD5_TWICE, kind: 'python' as const };
  const analysis = analyzer.analyze(file, SETTINGS, { shouldCancel: () => true });
  assert.equal(analysis.status, 'not-analysed');
  assert.deepEqual(analysis.problems, [{ message: 'the analysis was stopped' }]);
  assert.equal(analyzer.analyze(file, SETTINGS).findings.length, 2);
});

test('a host that gives no parser is told, not thrown at', () => {
  const analyzer = createAnalyzer({ configurationFiles: memoryConfigurationFiles({ files: {} }) });
  const { status, problems } = analyzer.analyze({ path: '/a.py', text: MD5_TWICE, kind: 'python' }, SETTINGS);
  assert.equal(status, 'not-analysed');
  assert.match(problems[0]!.message, /^internal error: Error: no Python parser was given/);
});

test('a finding in an included file carries its path, and the text given stands before the disk', () => {
  const { findings } = analyzeConfiguration(
    'openssl_conf = a\n.include /etc/ssl/b.cnf\n[a]\nproviders = p\n[p]\nfips = f\n',
    {
      '/etc/ssl/b.cnf': 'this is no assignment\n',
    },
  );
  assert.ok(findings.some(({ path }) => path === '/etc/ssl/b.cnf'));
});

test('the rules have ids of their own', () => {
  const ids = RULES.map(({ id }) => id);
  assert.deepEqual(ids, [...new Set(ids)]);
});
