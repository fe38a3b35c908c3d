import assert from 'node:assert/strict';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { runCli } from '../support/cli.ts';
import { debianUserland, folderInside, mustRunInside, runInside } from '../support/debian-userland.ts';
import { repositoryRoot } from '../support/repository.ts';

const EXAMPLES = join(repositoryRoot, 'examples');
const userland = debianUserland();
const module = ['-module', `${userland.modules}/fips.so`];

test('the service that is ready for FIPS 140-3: what its script installs is in force, and makes its keys', context => {
  const folder = enterable(context);
  const installed = ['/etc/fieldgate', '/var/lib/fieldgate'].map(path => join(userland.root, path));
  for (const path of installed) {
    rmSync(path, { recursive: true, force: true });
    context.after(() => rmSync(path, { recursive: true, force: true }));
  }
  if (runInside(userland, '/dev/null', ['id', 'fieldgate']).code !== 0)
    mustRunInside(userland, '/dev/null', ['useradd', '--system', 'fieldgate']);
  cpSync(join(EXAMPLES, 'fips-ready-service'), folder.outside, { recursive: true });

  mustRunInside(userland, '/dev/null', ['sh', `${folder.inside}/deploy/install-openssl-config.sh`]);

  assertInForce('/etc/fieldgate/openssl.cnf');
  const keys = '/var/lib/fieldgate/keys';
  const verified = mustRunInside(userland, '/etc/fieldgate/openssl.cnf', [
    ...['openssl', 'verify', '-CAfile', `${keys}/ca.crt`, `${keys}/ca.crt`],
  ]);
  assert.match(verified, /ca\.crt: OK/);
  assert.equal(withoutMac(readFileSync(join(userland.root, '/etc/fieldgate/fipsmodule.cnf'), 'utf8')), EXPECTED_MODULE);
});

const EXPECTED_MODULE = withoutMac(readFileSync(join(EXAMPLES, 'fips-ready-service/config/fipsmodule.cnf'), 'utf8'));

test('the legacy service: as it stands, no program of OpenSSL starts with its configuration', context => {
  const folder = legacyConfiguration(context);
  for (const digest of ['-md5', '-sha256']) {
    const { code, stderr } = hash(digest, folder);
    assert.notEqual(code, 0);
    assert.match(stderr, /FATAL: Startup failure/);
  }
});

test('the legacy service: mended, and with the fipsmodule.cnf of this machine, it is in force', async context => {
  const folder = legacyConfiguration(context);
  await mend(folder.outside);

  mustRunInside(userland, '/dev/null', [
    'openssl',
    'fipsinstall',
    ...module,
    '-out',
    `${folder.inside}/fipsmodule.cnf`,
  ]);

  assertInForce(`${folder.inside}/openssl.cnf`, folder.inside);
});

test('the legacy service: mended, it only lacks the MAC of the module that is installed', async context => {
  const folder = legacyConfiguration(context);
  await mend(folder.outside);
  const configuration = `${folder.inside}/openssl.cnf`;
  assert.notEqual(hash('-sha256', folder).code, 0, 'another module has another MAC');

  mustRunInside(userland, '/dev/null', ['openssl', 'fipsinstall', ...module, '-out', `${folder.inside}/generated.cnf`]);
  const [mac] = /^module-mac = .*$/m.exec(readFileSync(join(folder.outside, 'generated.cnf'), 'utf8')) ?? [];
  const path = join(folder.outside, 'fipsmodule.cnf');
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^module-mac = .*$/m, mac!));

  assertInForce(configuration, folder.inside);
});

type Folder = ReturnType<typeof folderInside>;

function legacyConfiguration(context: TestContext): Folder {
  const folder = enterable(context);
  cpSync(join(EXAMPLES, 'legacy-service/config'), folder.outside, { recursive: true });
  return folder;
}

function enterable(context: TestContext): Folder {
  const folder = folderInside(userland);
  context.after(() => folder.remove());
  return folder;
}

/** Applies every fix that the tool applies at all, safe and unsafe. */
async function mend(folder: string): Promise<void> {
  const { code, stdout, stderr } = await runCli(['scan', '--fix', '--unsafe-fixes', '.'], { cwd: folder });
  assert.ok(code === 0 || code === 1, stderr);
  assert.match(stdout, /^Mended \d+ findings\.$/m);
}

/** The real provider is active, refuses MD5, and computes SHA-256. */
function assertInForce(configuration: string, cwd = '/'): void {
  const providers = mustRunInside(userland, configuration, ['openssl', 'list', '-providers'], { cwd });
  assert.deepEqual([...providers.matchAll(/^ {2}(\w+)$/gm)].map(match => match[1]).sort(), ['base', 'fips']);
  const md5 = runInside(userland, configuration, ['openssl', 'dgst', '-md5', '/etc/debian_version'], { cwd });
  assert.notEqual(md5.code, 0);
  assert.match(md5.stderr, /unsupported/);
  const sha256 = mustRunInside(userland, configuration, ['openssl', 'dgst', '-sha256', '/etc/debian_version'], { cwd });
  assert.match(sha256, /= [0-9a-f]{64}$/m);
}

function hash(digest: string, { inside }: Folder) {
  const command = ['openssl', 'dgst', digest, '/etc/debian_version'];
  return runInside(userland, `${inside}/openssl.cnf`, command, { cwd: inside });
}

/** Options in the order of their names: versions of `openssl fipsinstall` write them in another one. */
function withoutMac(fipsModule: string): string {
  const lines = fipsModule.split(/\r?\n/).filter(line => line && !line.startsWith('module-mac'));
  return lines.sort().join('\n');
}
