import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { runCli } from '../support/cli.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

test('a scan reads files of environment variables, and prints no value of other variables', async context => {
  const cwd = temporaryFolder(context);
  const secret = 'hunter2hunter2';
  writeFileSync(join(cwd, '.env.production'), `DB_PASSWORD=${secret}\nOPENSSL_CONF=/dev/null\nAPI_KEY="${secret}"\n`);
  writeFileSync(join(cwd, 'service.env'), 'OPENSSL_FORCE_FIPS_MODE=0 # fips-lint: ignore[fips-variable] -- Ubuntu\n');
  for (const format of ['text', 'json', 'sarif', 'github']) {
    const { code, stdout, stderr } = await runCli(['scan', '--format', format, '--inventory', '.'], { cwd });
    assert.ok(code === 1 || code === 2, stderr);
    assert.doesNotMatch(stdout + stderr, new RegExp(secret));
  }
  const { stdout } = await runCli(['scan', '--format', 'json', '.'], { cwd });
  const { findings } = JSON.parse(stdout);
  assert.deepEqual(
    findings.map(({ rule, path, startLine, severity }: Record<string, unknown>) => [rule, path, startLine, severity]),
    [['openssl-conf-disabled', '.env.production', 2, 'error']],
  );
});
