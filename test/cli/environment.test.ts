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

const WITHOUT_PROPERTY = `config_diagnostics = 1
openssl_conf = openssl_init
[openssl_init]
providers = provider_sect
[provider_sect]
fips = fips_sect
base = base_sect
[fips_sect]
activate = 1
[base_sect]
activate = 1
`;

test('a configuration that only a variable names is read and judged as one, wherever the scan begins', async context => {
  const cwd = temporaryFolder(context, {
    'service/.env': 'OPENSSL_CONF=conf/crypto.settings\nNODE_OPTIONS=--openssl-config=node-crypto\n',
    'service/conf/crypto.settings': WITHOUT_PROPERTY,
    'service/node-crypto': WITHOUT_PROPERTY,
    'service/conf/other.settings': WITHOUT_PROPERTY,
  });
  const found = async (...paths: string[]) => {
    const { stdout } = await runCli(['scan', '--format', 'json', ...paths], { cwd });
    const { findings } = JSON.parse(stdout) as { findings: { rule: string; path: string; startLine: number }[] };
    return findings.filter(({ rule }) => /^(?:default-properties|openssl-conf)-missing$/.test(rule));
  };
  const expected = [
    ['default-properties-missing', 'service/conf/crypto.settings', 3],
    ['openssl-conf-missing', 'service/node-crypto', 2],
  ];
  for (const root of ['.', 'service/.env'])
    assert.deepEqual(
      (await found(root)).map(({ rule, path, startLine }) => [rule, path, startLine]),
      expected,
    );
  writeFileSync(
    join(cwd, 'service/conf/crypto.settings'),
    WITHOUT_PROPERTY.replace(
      '[openssl_init]',
      '[openssl_init] # fips-lint: ignore[default-properties-missing] -- known',
    ),
  );
  assert.deepEqual(
    (await found('.')).map(({ path }) => path),
    ['service/node-crypto'],
  );
});

test('a configuration that has a name of its own is judged once, and one outside of the project is left alone', async context => {
  const outside = temporaryFolder(context, { 'crypto.settings': WITHOUT_PROPERTY });
  const cwd = temporaryFolder(context, {
    '.env': 'OPENSSL_CONF=openssl.cnf\n',
    'other.env': `OPENSSL_CONF=${join(outside, 'crypto.settings')}\n`,
    'openssl.cnf': WITHOUT_PROPERTY,
  });
  const { stdout } = await runCli(['scan', '--format', 'json', '.'], { cwd });
  const missing = JSON.parse(stdout).findings.filter(
    ({ rule }: { rule: string }) => rule === 'default-properties-missing',
  );
  assert.deepEqual(
    missing.map(({ path }: { path: string }) => path),
    ['openssl.cnf'],
  );
});
