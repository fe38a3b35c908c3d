import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { PythonOracle } from '../openssl/python-oracle.ts';
import { runCli } from '../support/cli.ts';
import { fipsProvider } from '../support/fips-provider.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const provider = fipsProvider();
const written = readFileSync(provider.fipsModule, 'utf8');
const otherDigit = written.replace(/^(module-mac = )(.)/m, (_, key, digit) => `${key}${digit === '0' ? '1' : '0'}`);

const CASES = [
  { name: 'the MAC that openssl fipsinstall wrote', fipsModule: written, active: ['base', 'fips'] },
  { name: 'a single other digit', fipsModule: otherDigit, active: ['base'] },
  { name: 'no fips.so', fipsModule: written, modules: join(provider.modules, 'nothing'), active: ['base'] },
];

for (const { name, fipsModule, modules = provider.modules, active } of CASES)
  test(`openssl --module-loads check tells as libcrypto does what becomes of ${name}`, async context => {
    const strict = readFileSync(provider.configuration, 'utf8');
    // The module's section stands in the file itself, so that nothing else is read than what is written here.
    const files = { 'main.cnf': strict.replace(/^\.include .*$/m, '').concat('\n', fipsModule) };
    assert.deepEqual(await loaded(files, modules), active);
    assert.deepEqual(await told(temporaryFolder(context, files), modules), active);
  });

/** Active providers of a process that really loads the configuration. */
async function loaded(files: Readonly<Record<string, string>>, modules: string): Promise<string[]> {
  type Answer = { readonly providers: string[] };
  const oracle = new PythonOracle<object, Answer>('evaluate.py', [], { OPENSSL_MODULES: modules });
  try {
    await oracle.version();
    return (await oracle.ask({ main: 'main.cnf', files })).providers.sort();
  } finally {
    await oracle.close();
  }
}

/** Active providers as the tool's users are told. */
async function told(folder: string, modules: string): Promise<string[]> {
  const version = provider.openssl.replace(/^(\d+\.\d+)\..*/, '$1');
  const options = ['--module-loads', 'check', '--openssl-version', version, '--format', 'json', '--fail-on', 'never'];
  const { code, stdout, stderr } = await runCli(['openssl', ...options, 'main.cnf'], {
    cwd: folder,
    env: { OPENSSL_MODULES: modules },
  });
  assert.equal(code, 0, stderr);
  const { providers } = JSON.parse(stdout) as { providers: { name: string; active: boolean }[] };
  return providers
    .filter(({ active }) => active)
    .map(({ name }) => name)
    .sort();
}
