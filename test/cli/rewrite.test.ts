import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { runCli } from '../support/cli.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { TUTORIAL_CONFIGURATION, TUTORIAL_MODULE } from '../support/tutorial-configuration.ts';

test('--rewrite shows the difference, which patch applies, and changes nothing', async context => {
  const cwd = temporaryFolder(context);
  const path = join(cwd, 'openssl.cnf');
  writeFileSync(path, TUTORIAL_CONFIGURATION);
  writeFileSync(join(cwd, 'fipsmodule.cnf'), TUTORIAL_MODULE);

  const { code, stdout, stderr } = await runCli(['openssl', '--rewrite', 'openssl.cnf'], { cwd });
  assert.equal(code, 1, stderr);
  assert.match(stdout, /^--- openssl\.cnf\n\+\+\+ openssl\.cnf\n@@ /);
  assert.match(stdout, /^-legacy = legacy_sect\r$/m);
  assert.match(stderr, /The default provider is no longer loaded/);
  assert.equal(readFileSync(path, 'utf8'), TUTORIAL_CONFIGURATION);

  const written = await runCli(['openssl', '--rewrite', '--write', 'openssl.cnf'], { cwd });
  assert.equal(written.code, 0, written.stderr);
  assert.equal(written.stdout, '');
  const rewritten = readFileSync(path, 'utf8');
  writeFileSync(path, TUTORIAL_CONFIGURATION);
  const patched = spawnSync('patch', ['--binary', '-p0'], { cwd, input: stdout, encoding: 'utf8' });
  assert.equal(patched.status, 0, patched.stdout);
  assert.equal(readFileSync(path, 'utf8'), rewritten);

  const again = await runCli(['openssl', '--rewrite', 'openssl.cnf'], { cwd });
  assert.equal(again.code, 0);
  assert.match(again.stderr, /in the strict layout already/);
});

test('--rewrite says why it cannot be, and --write goes with it alone', async context => {
  const cwd = temporaryFolder(context);
  writeFileSync(join(cwd, 'fipsmodule.cnf'), TUTORIAL_MODULE);
  const part = await runCli(['openssl', '--rewrite', 'fipsmodule.cnf'], { cwd });
  assert.equal(part.code, 3);
  assert.match(part.stderr, /a part that others include/);
  const alone = await runCli(['openssl', '--write', 'fipsmodule.cnf'], { cwd });
  assert.equal(alone.code, 2);
  assert.match(alone.stderr, /--write goes with --rewrite/);
});
