import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { CATALOGUE } from '../../server/src/core/engine/catalogue.ts';
import { CLI, runCli } from '../support/cli.ts';
import { repositoryRoot } from '../support/repository.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const STRICT = `config_diagnostics = 1
openssl_conf = openssl_init

.include fipsmodule.cnf

[openssl_init]
providers = provider_sect
alg_section = algorithm_sect

[provider_sect]
fips = fips_sect
base = base_sect

[base_sect]
activate = 1

[algorithm_sect]
default_properties = fips=yes
`;
const MAC = Array.from({ length: 32 }, (_, index) => index.toString(16).padStart(2, '0').toUpperCase()).join(':');
const MODULE = `[fips_sect]\nactivate = 1\nmodule-mac = ${MAC}\n`;

test('--version is that of the package', async context => {
  const { version } = JSON.parse(readFileSync(join(repositoryRoot, 'package.json'), 'utf8'));
  const cwd = temporaryFolder(context);
  for (const option of ['--version', '-V'])
    assert.deepEqual(await runCli([option], { cwd }), { code: 0, stdout: `fips-lint ${version}\n`, stderr: '' });
});

test('--help lists the commands, and each has its own', async context => {
  const cwd = temporaryFolder(context);
  const { stdout, code } = await runCli(['--help'], { cwd });
  assert.equal(code, 0);
  for (const name of ['scan', 'openssl', 'rules', 'explain', 'lsp']) {
    assert.match(stdout, new RegExp(`^  ${name}\\b`, 'm'));
    const own = await runCli([name, '--help'], { cwd });
    assert.equal(own.code, 0);
    assert.match(own.stdout, new RegExp(`^Usage: fips-lint ${name} \\[OPTIONS\\]`));
    assert.deepEqual(await runCli(['help', name], { cwd }), own);
    for (const line of own.stdout.split('\n')) assert.ok(line.length <= 100, line);
  }
});

test('without a command the help goes to standard error', async context => {
  const { code, stdout, stderr } = await runCli([], { cwd: temporaryFolder(context) });
  assert.equal(code, 2);
  assert.equal(stdout, '');
  assert.match(stderr, /^Usage: fips-lint COMMAND/m);
});

test('rules lists every rule, for people and for programs', async context => {
  const cwd = temporaryFolder(context);
  const { stdout } = await runCli(['rules'], { cwd });
  const rules = JSON.parse((await runCli(['rules', '--format', 'json'], { cwd })).stdout);
  assert.deepEqual(
    rules.map(({ id }: { id: string }) => id),
    [...CATALOGUE.keys()],
  );
  for (const { id, severity, title } of CATALOGUE.values())
    assert.match(stdout, new RegExp(`^  ${id} +${severity} +${title.replaceAll(/[()]/g, '\\$&')}$`, 'm'));
});

test('explain tells why, what to do, and shows examples', async context => {
  const { code, stdout } = await runCli(['explain', 'sha1-signature'], { cwd: temporaryFolder(context) });
  assert.equal(code, 0);
  assert.match(stdout, /^sha1-signature: Digital signature made with SHA-1\nerror\n/);
  for (const heading of ['What to do', 'Flagged', 'Not flagged', 'References'])
    assert.match(stdout, new RegExp(`^${heading}`, 'm'));
  assert.doesNotMatch(stdout, /[«»]/);
});

test('openssl --format json: one line a file, the contract field by field', async context => {
  const cwd = temporaryFolder(context, {
    'openssl.cnf': STRICT,
    'fipsmodule.cnf': MODULE,
    'bad.cnf': 'a = 1\nno assignment\n',
  });
  const { stdout, code } = await runCli(['openssl', '--format', 'json', 'openssl.cnf', 'bad.cnf'], { cwd });
  assert.equal(code, 1);
  const [good, bad] = stdout
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line));
  assert.equal(good.path, 'openssl.cnf');
  assert.deepEqual(good.parse, { ok: true, error: null });
  const sections = Object.fromEntries(
    good.sections.map(({ name, entries }: { name: string; entries: unknown }) => [name, entries]),
  );
  assert.deepEqual(sections.fips_sect, [
    { name: 'activate', value: '1' },
    { name: 'module-mac', value: MAC },
  ]);
  assert.deepEqual(good.providers, [
    { name: 'fips', active: true },
    { name: 'base', active: true },
  ]);
  assert.equal(good.defaultProperties, 'fips=yes');
  assert.equal(good.outcome, 'enforced');
  assert.equal(good.cliAborts, false);
  assert.ok(Array.isArray(good.findings));
  assert.deepEqual(bad.parse, { ok: false, error: { line: 2, message: bad.parse.error.message } });
  assert.deepEqual(bad.sections, []);
  assert.equal(bad.outcome, 'silent-bypass');
  assert.equal(bad.findings[0].path, 'bad.cnf');
  assert.equal(bad.findings[0].startLine, 2);
});

test('openssl: the version and the module are assumptions that options change', async context => {
  const cwd = temporaryFolder(context, { 'openssl.cnf': STRICT, 'fipsmodule.cnf': MODULE });
  const outcome = async (...options: string[]) => {
    const { stdout } = await runCli(['openssl', '--format', 'json', ...options, 'openssl.cnf'], { cwd });
    return JSON.parse(stdout).outcome;
  };
  assert.equal(await outcome('--module-loads', 'no'), 'fail-closed');
  assert.equal(await outcome('--module-loads', 'yes', '--openssl-version', '3.0'), 'enforced');
});

test('openssl: what is in force and what is found speak of one FIPS provider, by default that of the libcrypto asked for', async context => {
  const withGroups = STRICT.replace('alg_section', 'ssl_conf = ssl_sect\nalg_section').concat(
    '[ssl_sect]\nsystem_default = tls_sect\n[tls_sect]\nGroups = X25519:P-256\n',
  );
  const cwd = temporaryFolder(context, { 'openssl.cnf': withGroups, 'fipsmodule.cnf': MODULE });
  const show = async (...options: string[]) => {
    const { stdout } = await runCli(['openssl', '--format', 'json', ...options, 'openssl.cnf'], { cwd });
    const { outcome, findings } = JSON.parse(stdout);
    const found = findings.find(({ rule }: { rule: string }) => rule === 'tls-groups');
    return { outcome, message: found.message };
  };
  for (const options of [[], ['--openssl-version', '3.5']]) {
    const { outcome, message } = await show(...options);
    assert.equal(outcome, 'tls-broken');
    assert.match(message, /`X25519` is not in the FIPS module \(provider 3\.5\.0\)/);
  }
  const older = await show('--provider', '3.1.2');
  assert.equal(older.outcome, 'enforced');
  assert.match(older.message, /a 3\.1\.2 module offers it all the same/);
  writeFileSync(join(cwd, 'fips-lint.toml'), 'provider = "3.1.2"\n');
  assert.deepEqual(await show('--openssl-version', '3.5'), older);
  const wrong = await runCli(['openssl', '--provider', 'new', 'openssl.cnf'], { cwd });
  assert.equal(wrong.code, 2);
  assert.match(wrong.stderr, /--provider must be the version of a FIPS provider/);
});

test('openssl --module-loads check looks at the module', async context => {
  const modules = temporaryFolder(context, { 'fips.so': 'not the module that the configuration was made for' });
  const cwd = temporaryFolder(context, { 'openssl.cnf': STRICT, 'fipsmodule.cnf': MODULE });
  const check = async (folder: string) => {
    const args = ['openssl', '--format', 'json', '--module-loads', 'check', 'openssl.cnf'];
    const { stdout } = await runCli(args, { cwd, env: { OPENSSL_MODULES: folder } });
    return JSON.parse(stdout).outcome;
  };
  assert.equal(await check(modules), 'fail-closed');
  assert.equal(await check(join(modules, 'missing')), 'fail-closed');
});

test('openssl takes variables from the environment, as libcrypto does', async context => {
  const cwd = temporaryFolder(context, { 'openssl.cnf': 'openssl_conf = $ENV::START\n[init]\n' });
  const parse = async (env: Record<string, string>) => {
    const { stdout } = await runCli(['openssl', '--format', 'json', 'openssl.cnf'], { cwd, env });
    return JSON.parse(stdout);
  };
  const { sections } = await parse({ START: 'init' });
  assert.deepEqual(sections[0].entries, [{ name: 'openssl_conf', value: 'init' }]);
  assert.equal((await parse({})).parse.ok, false);
});

test('openssl draws what is in force', async context => {
  const cwd = temporaryFolder(context, { 'openssl.cnf': STRICT, 'fipsmodule.cnf': MODULE });
  const { stdout, code } = await runCli(['openssl', '--fail-on', 'error', 'openssl.cnf'], { cwd });
  assert.equal(code, 0, stdout);
  assert.match(stdout, /^openssl\.cnf {2}OpenSSL 3\.5, FIPS provider 3\.5\.0\n {2}enforced: /);
  assert.match(stdout, /^Files\n {2}openssl\.cnf\n {2}`- line 4: fipsmodule\.cnf: .+\n {5}`- fipsmodule\.cnf\n/m);
  assert.match(stdout, /^Load order\n {2}openssl_conf = openssl_init +applied: /m);
  assert.match(stdout, /^ {2}\|- providers = provider_sect +applied/m);
  assert.match(stdout, /^ {2}\| {2}\|- fips = fips_sect +applied/m);
  assert.match(stdout, /^ {2}`- alg_section = algorithm_sect +applied/m);
  assert.match(stdout, /^Providers\n {2}fips {2}active {2,}\S.*\n {2}base {2}active/m);
  assert.match(stdout, /^ {2}default properties {2}fips=yes$/m);
  assert.match(stdout, /^ {2}Python {2,}MD5 blocked, SHA-256 works, TLS context works, get_fips_mode\(\) 1$/m);
});

test('openssl: a file that is not there ends with 2, the others are shown', async context => {
  const cwd = temporaryFolder(context, { 'openssl.cnf': STRICT, 'fipsmodule.cnf': MODULE });
  const { code, stdout, stderr } = await runCli(['openssl', '--format', 'json', 'none.cnf', 'openssl.cnf', '.'], {
    cwd,
  });
  assert.equal(code, 2);
  assert.equal(stderr, 'fips-lint: none.cnf: no such file or folder\nfips-lint: .: it is not a file\n');
  assert.equal(JSON.parse(stdout).path, 'openssl.cnf');
});

test('lsp speaks the protocol until it is told to exit', async context => {
  const server = spawn(process.execPath, [CLI, 'lsp', '--stdio'], { cwd: temporaryFolder(context) });
  let output = '';
  server.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  const send = (content: object) => {
    const text = JSON.stringify({ jsonrpc: '2.0', ...content });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  };
  send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
  send({ method: 'initialized', params: {} });
  send({ id: 2, method: 'shutdown' });
  send({ method: 'exit' });
  const [code] = await once(server, 'close');
  assert.equal(code, 0);
  assert.match(output, /"id":1,"result":\{"capabilities"/);
  assert.match(output, /"id":2,"result":null/);
});
