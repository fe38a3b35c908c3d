import assert from 'node:assert/strict';
import { chmodSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { runCli } from '../support/cli.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const APP =
  '# fips-lint: ignore-file[tls-version] -- none left\nimport hashlib\nx = hashlib.md5(b"é")\ny = hashlib.md5(b"")\n';

test('--fix applies no unsafe fix', async context => {
  const cwd = temporaryFolder(context, { 'fips-lint.toml': '', 'a.py': APP });
  const { code } = await runCli(['scan', '--fix'], { cwd });
  assert.equal(code, 1);
  assert.equal(readFileSync(join(cwd, 'a.py'), 'utf8'), APP);
});

test('--unsafe-fixes mends, reports what is left, and a second run changes nothing', async context => {
  const cwd = temporaryFolder(context, { 'fips-lint.toml': '', 'a.py': APP });
  const { code, stdout } = await runCli(['scan', '--unsafe-fixes'], { cwd });
  assert.equal(code, 0, stdout);
  assert.match(stdout, /^Mended 3 findings\.\nNo findings in 1 file/m);
  const mended = readFileSync(join(cwd, 'a.py'), 'utf8');
  assert.equal(mended, '\nimport hashlib\nx = hashlib.sha256(b"é")\ny = hashlib.sha256(b"")\n');
  const { stdout: again } = await runCli(['scan', '--unsafe-fixes', '--format', 'json'], { cwd });
  assert.equal(JSON.parse(again).summary.mended, 0);
  assert.equal(readFileSync(join(cwd, 'a.py'), 'utf8'), mended);
});

for (const [what, before, after] of [
  [
    'a byte order mark and CRLF',
    Buffer.from('\ufeffimport hashlib\r\nhashlib.md5()\r\n'),
    Buffer.from('\ufeffimport hashlib\r\nhashlib.sha256()\r\n'),
  ],
  [
    'Latin-1',
    Buffer.from('# coding: latin-1\nimport hashlib\nhashlib.md5(b"\xe9")\n', 'latin1'),
    Buffer.from('# coding: latin-1\nimport hashlib\nhashlib.sha256(b"\xe9")\n', 'latin1'),
  ],
  ['an encoding that is not written', Buffer.from('# coding: koi8-r\nimport hashlib\nhashlib.md5()\n'), undefined],
] as const) {
  test(`a file with ${what} ${after ? 'stays as it was otherwise' : 'is left alone'}`, async context => {
    const cwd = temporaryFolder(context, { 'fips-lint.toml': '', 'a.py': before });
    await runCli(['scan', '--unsafe-fixes'], { cwd });
    assert.deepEqual([...readFileSync(join(cwd, 'a.py'))], [...(after ?? before)]);
  });
}

test('the mode of a file is kept', async context => {
  const cwd = temporaryFolder(context, { 'fips-lint.toml': '', 'a.py': APP });
  chmodSync(join(cwd, 'a.py'), 0o750);
  await runCli(['scan', '--unsafe-fixes'], { cwd });
  assert.equal(statSync(join(cwd, 'a.py')).mode & 0o777, 0o750);
});

test('an included file that is not scanned is left alone', async context => {
  const cwd = temporaryFolder(context, {
    'fips-lint.toml': '',
    'in/openssl.cnf':
      'openssl_conf = openssl_init\n.include ../out/fipsmodule.cnf\n[openssl_init]\nproviders = p\n[p]\nfips = fips_sect\n',
    'out/fipsmodule.cnf': '[fips_sect]\nactivate = 0\nsecurity-checks = 0\nmodule-mac = 00\n',
  });
  const before = readFileSync(join(cwd, 'out/fipsmodule.cnf'), 'utf8');
  await runCli(['scan', 'in', '--unsafe-fixes'], { cwd });
  assert.equal(readFileSync(join(cwd, 'out/fipsmodule.cnf'), 'utf8'), before);
});
