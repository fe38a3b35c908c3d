import assert from 'node:assert/strict';
import { chmodSync, statSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { type CliResult, runCli } from '../support/cli.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const MD5 = 'import hashlib\nhashlib.md5(b"")\n';
const FOUND = /^good\.py:2:1: error: MD5 is not/m;

/** What is told of files that were not, or not wholly, analysed. */
function gaps({ stdout }: CliResult): string[] {
  return stdout.split('\n').filter(line => /^ {2}\S/.test(line));
}

for (const [what, content, gap] of [
  [
    'is not UTF-8',
    Uint8Array.of(...new TextEncoder().encode('import hashlib\n# '), 0xe9, 0x0a),
    '  bad.py: not UTF-8 (byte 0xe9 at offset 17, line 2) and no coding cookie (PEP 263) names another encoding',
  ],
  ['is UTF-16', Uint8Array.of(0xff, 0xfe, 0x78, 0), '  bad.py: encoded in UTF-16, which Python does not read'],
  ['names an unknown encoding', '# coding: klingon\n', '  bad.py: unknown encoding "klingon" in its coding cookie'],
] as const) {
  test(`a file that ${what} is told, ends with 3, and costs the others nothing`, async context => {
    const cwd = temporaryFolder(context, { 'fips-lint.toml': '', 'bad.py': content, 'good.py': MD5 });
    const result = await runCli(['scan'], { cwd });
    assert.equal(result.code, 3);
    assert.match(result.stdout, FOUND);
    assert.deepEqual(gaps(result), [gap]);
    assert.match(result.stdout, /in 2 files: 1 analysed, 0 without cryptography, 1 not analysed/);
  });
}

for (const [what, content, place] of [
  ['Latin-1 by its coding cookie', Buffer.from(`# coding: latin-1\n# \xe9\n${MD5}`, 'latin1'), '4:1'],
  ['a byte order mark', `\ufeff${MD5}`, '2:1'],
  ['CRLF', MD5.replaceAll('\n', '\r\n'), '2:1'],
  ['no final newline', MD5.trimEnd(), '2:1'],
  ['Python 2', `print "x"\nexec "y"\nraise E, "z"\n${MD5}`, '5:1'],
] as const) {
  test(`${what} is read`, async context => {
    const cwd = temporaryFolder(context, { 'fips-lint.toml': '', 'a.py': content });
    const { stdout, code } = await runCli(['scan'], { cwd });
    assert.match(stdout, new RegExp(`^a\\.py:${place}: error: MD5 is not`, 'm'));
    assert.ok(code === 1 || what === 'Python 2');
  });
}

for (const [what, content] of [
  ['NUL bytes', `x = "\0"\n${MD5}`],
  ['half-typed code', `def f(x:\n    return [1,\n\n${MD5}`],
  ['an unfinished call', `${MD5}y = hashlib.md5(`],
] as const) {
  test(`${what}: what is understood is judged, what is not is told`, async context => {
    const cwd = temporaryFolder(context, { 'fips-lint.toml': '', 'a.py': content });
    const result = await runCli(['scan'], { cwd });
    assert.equal(result.code, 3);
    assert.match(result.stdout, /^a\.py:\d+:1: error: MD5 is not/m);
    assert.match(result.stdout, /^Not understood, and left out of the analysis:\n {2}a\.py:\d+:\d+: \S/m);
  });
}

test('of very many places that are not understood the first ones are shown, and all in JSON', async context => {
  const cwd = temporaryFolder(context, { 'fips-lint.toml': '', 'a.py': `${MD5}${'x = = 1\n'.repeat(30)}` });
  const lines = gaps(await runCli(['scan'], { cwd }));
  assert.equal(lines.length, 6);
  assert.equal(lines.at(-1), '  … and 25 more places in a.py');
  const { stdout } = await runCli(['scan', '--format', 'json'], { cwd });
  assert.equal(JSON.parse(stdout).summary.partlyAnalysed.length, 30);
});

test('a file of ten megabytes is told, or analysed if that is allowed', async context => {
  const cwd = temporaryFolder(context, {
    'fips-lint.toml': '',
    'big.py': `${MD5}FILLER = """${'0123456789\n'.repeat(950_000)}"""\n`,
    'good.py': MD5,
  });
  const result = await runCli(['scan'], { cwd });
  assert.equal(result.code, 3);
  assert.match(result.stdout, FOUND);
  assert.deepEqual(gaps(result), ['  big.py: 10.5 MB is more than the 5 MB allowed for one file (max-file-size)']);
  const allowed = await runCli(['scan', '--max-file-size', '20MB', 'big.py'], { cwd });
  assert.equal(allowed.code, 1);
  assert.match(allowed.stdout, /^big\.py:2:1: error: MD5 is not/m);
});

test('a file and a folder that may not be read are told', async context => {
  const cwd = temporaryFolder(context, { 'fips-lint.toml': '', 'secret.py': MD5, 'closed/a.py': MD5, 'good.py': MD5 });
  chmodSync(dirname(cwd), 0o755);
  chmodSync(join(cwd, 'secret.py'), 0);
  chmodSync(join(cwd, 'closed'), 0);
  // The superuser may read everything, so he runs the program as somebody else.
  const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const result = await runCli(['scan'], { cwd, ...nobody }).finally(() => chmodSync(join(cwd, 'closed'), 0o700));
  assert.equal(result.code, 3);
  assert.match(result.stdout, FOUND);
  assert.deepEqual(gaps(result), ['  closed: permission denied', '  secret.py: permission denied']);
});

test('a path that does not exist ends with 2 and a sentence, and the others are scanned', async context => {
  const cwd = temporaryFolder(context, { 'fips-lint.toml': '', 'good.py': MD5 });
  const alone = await runCli(['scan', 'nowhere'], { cwd });
  assert.deepEqual(alone, { code: 2, stdout: '', stderr: 'fips-lint: nowhere: no such file or folder\n' });
  const beside = await runCli(['scan', 'nowhere', '.'], { cwd });
  assert.equal(beside.code, 2);
  assert.match(beside.stdout, FOUND);
});

test('links that lead in circles end', async context => {
  const cwd = temporaryFolder(context, { 'fips-lint.toml': '', 'good.py': MD5, 'sub/x.py': 'x = 1\n' });
  symlinkSync('..', join(cwd, 'sub/up'));
  symlinkSync('../..', join(cwd, 'sub/further-up'));
  symlinkSync('itself', join(cwd, 'itself'));
  const { code, stdout } = await runCli(['scan'], { cwd });
  assert.equal(code, 1);
  assert.match(stdout, /in 2 files: 1 analysed, 1 without cryptography/);
});

for (const [what, configuration, sentence] of [
  ['is no TOML', 'profile = \n', /^fips-lint: fips-lint\.toml: it is not TOML \(line 1, column \d+: .+\)\n$/],
  [
    'has an unknown key',
    'profle = "x"\n',
    /^fips-lint: fips-lint\.toml: unknown key "profle"; did you mean "profile"\?\n$/,
  ],
  [
    'has an unknown rule',
    '[rules]\nnon-aproved-hash = "off"\n',
    /^fips-lint: fips-lint\.toml: unknown rule "non-aproved-hash"; did you mean "non-approved-hash"\?\n$/,
  ],
] as const) {
  test(`a configuration that ${what} ends with 2 and a sentence; the scan goes on`, async context => {
    const cwd = temporaryFolder(context, { 'fips-lint.toml': configuration, 'good.py': MD5 });
    const { code, stdout, stderr } = await runCli(['scan'], { cwd });
    assert.equal(code, 2);
    assert.match(stderr, sentence);
    assert.match(stdout, FOUND);
  });
}

test('nothing to scan is said, and is no error', async context => {
  const cwd = temporaryFolder(context, { 'fips-lint.toml': '', 'readme.md': '' });
  const { code, stdout } = await runCli(['scan'], { cwd });
  assert.equal(code, 0);
  assert.equal(stdout, 'Neither Python source nor OpenSSL configuration was found.\n');
});

test('a reader that goes away is no error', async context => {
  const files = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`f${index}.py`, MD5.repeat(5)]));
  const cwd = temporaryFolder(context, { 'fips-lint.toml': '', ...files });
  const { code, stderr } = await runCli(['scan'], { cwd, closeOutput: true });
  assert.equal(stderr, '');
  assert.equal(code, 1);
});

test('nothing is left behind in the tree', async context => {
  const cwd = temporaryFolder(context, { 'good.py': MD5 });
  const before = statSync(cwd).mtimeMs;
  await runCli(['scan'], { cwd });
  assert.equal(statSync(cwd).mtimeMs, before);
});
