import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runCli } from '../support/cli.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const MD5 = 'import hashlib\nhashlib.md5(b"")\n';
const SHA1 = 'import hashlib\nhashlib.sha1(b"")\n';

for (const [failOn, content, code] of [
  [undefined, MD5, 1],
  ['error', MD5, 1],
  ['never', MD5, 0],
  [undefined, SHA1, 0],
  ['information', SHA1, 1],
  ['hint', SHA1, 1],
  ['hint', 'x = 1\n', 0],
] as const) {
  test(`--fail-on ${failOn ?? '(default)'} over ${JSON.stringify(content)} ends with ${code}`, async context => {
    const cwd = temporaryFolder(context, { 'fips-lint.toml': '', 'a.py': content });
    const args = failOn === undefined ? [] : ['--fail-on', failOn];
    assert.equal((await runCli(['scan', ...args], { cwd })).code, code);
  });
}

test('options stand before the configuration file', async context => {
  const cwd = temporaryFolder(context, { 'fips-lint.toml': 'as-of = "2026-01-01"', 'a.py': SHA1 });
  const now = await runCli(['scan', '--fail-on', 'error'], { cwd });
  assert.equal(now.code, 0);
  const later = await runCli(['scan', '--fail-on', 'error', '--as-of', '2031-01-01'], { cwd });
  assert.equal(later.code, 1, later.stdout);
});

test('--config chooses the file', async context => {
  const cwd = temporaryFolder(context, {
    'fips-lint.toml': '',
    'other/mine.toml': '[rules]\nnon-approved-hash = "off"\n',
    'a.py': MD5,
  });
  assert.equal((await runCli(['scan', '--config', 'other/mine.toml'], { cwd })).code, 0);
  const missing = await runCli(['scan', '--config', 'none.toml'], { cwd });
  assert.equal(missing.code, 2);
  assert.equal(missing.stderr, 'fips-lint: none.toml: there is no such file\n');
});

test('[tool.fips-lint] of pyproject.toml counts, its exclude too', async context => {
  const cwd = temporaryFolder(context, {
    'pyproject.toml': '[tool.fips-lint]\nexclude = ["gen/"]\n[tool.fips-lint.rules]\nsha1-hash = "error"\n',
    'gen/a.py': MD5,
    'b.py': SHA1,
  });
  const { code, stdout } = await runCli(['scan', '--format', 'json'], { cwd });
  assert.equal(code, 1);
  assert.deepEqual(
    JSON.parse(stdout).findings.map(({ path, rule, severity }: Record<string, string>) => [path, rule, severity]),
    [['b.py', 'sha1-hash', 'error']],
  );
});

test('standard input is scanned as the file that it is said to be', async context => {
  const cwd = temporaryFolder(context, { 'fips-lint.toml': '' });
  const python = await runCli(['scan', '-', '--stdin-filename', 'sub/app.py'], { cwd, input: MD5 });
  assert.equal(python.code, 1);
  assert.match(python.stdout, /^sub\/app\.py:2:1: error: MD5 is not/);
  const configuration = await runCli(['scan', '-', '--stdin-filename', 'openssl.cnf', '--format', 'json'], {
    cwd,
    input: 'not an assignment\n',
  });
  assert.equal(configuration.code, 1);
  const undecodable = await runCli(['scan', '-'], { cwd, input: Uint8Array.of(0xff) });
  assert.equal(undecodable.code, 3);
  assert.match(undecodable.stdout, /stdin\.py: not UTF-8/);
});

test('a file is taken whatever its name says', async context => {
  const cwd = temporaryFolder(context, {
    'fips-lint.toml': '',
    tool: `#!/usr/bin/env python3\n${MD5}`,
    'x.conf': 'broken\n',
  });
  const { stdout } = await runCli(['scan', 'tool', 'x.conf', '--format', 'json'], { cwd });
  const { findings, summary } = JSON.parse(stdout);
  assert.equal(summary.parsed, 2);
  assert.ok(findings.some(({ path }: { path: string }) => path === 'tool'));
});

for (const [args, sentence] of [
  [['scan', '--formt', 'json'], 'unknown option --formt; did you mean --format?'],
  [['scan', '--format', 'jsn'], '--format must be one of text, json, github, sarif, not "jsn"; did you mean json?'],
  [['scan', '--format'], '--format needs a value: text|json|github|sarif'],
  [['scan', '--quiet=yes'], '--quiet takes no value'],
  [['scan', '--jobs', 'many'], '--jobs must be a number from 1 to 999, not "many"'],
  [['scan', '--jobs', '0'], '--jobs must be a number from 1 to 999, not "0"'],
  [['scan', '--as-of', '2026-02-30'], '--as-of must be a day such as 2026-09-21, not 2026-02-30'],
  [['scan', '--provider', 'new'], '--provider must be the version of a FIPS provider such as 3.1.2, not new'],
  [['scan', '--max-file-size', 'big'], '--max-file-size must be a size such as "5 MB", not "big"'],
  [['scan', '-', 'a.py'], 'standard input (-) is scanned alone, and cannot be fixed'],
  [['scan', '-', '--fix'], 'standard input (-) is scanned alone, and cannot be fixed'],
  [['scna'], 'unknown command "scna"; did you mean "scan"?'],
  [['./src'], 'unknown command "./src"; to scan a path, write "fips-lint scan PATH"'],
  [['explain'], 'explain takes the name of one rule; see "fips-lint rules"'],
  [['explain', 'sha1-signatur'], 'unknown rule "sha1-signatur"; did you mean "sha1-signature"?'],
  [['rules', 'x'], 'rules takes no operand; for one rule use "fips-lint explain"'],
  [['openssl'], 'openssl takes the paths of configuration files'],
  [['constructor'], 'unknown command "constructor"; to scan a path, write "fips-lint scan PATH"'],
  [['scan', '--constructor'], 'unknown option --constructor'],
] as const) {
  test(`fips-lint ${args.join(' ')} is told what is wrong`, async context => {
    const result = await runCli(args, { cwd: temporaryFolder(context) });
    assert.deepEqual(result, { code: 2, stdout: '', stderr: `fips-lint: ${sentence}\n` });
  });
}
