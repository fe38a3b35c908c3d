import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fipsProvider, providerEnvironment } from '../support/fips-provider.ts';

/** What every comparison with the provider rests on. */
const provider = fipsProvider();

test('the FIPS provider and base are active, and default is not', () => {
  const { stdout } = openssl('list', '-providers');
  const names = [...stdout.matchAll(/^ {2}(\w+)$/gm)].map(match => match[1]);
  assert.deepEqual(names.sort(), ['base', 'fips']);
});

test('MD5 cannot be fetched', () => {
  const { status, stderr } = openssl('dgst', '-md5', provider.configuration);
  assert.notEqual(status, 0);
  assert.match(stderr, /unsupported/);
});

test('SHA-256 is computed', () => {
  const { status, stdout } = openssl('dgst', '-sha256', provider.configuration);
  assert.equal(status, 0);
  assert.match(stdout, /= [0-9a-f]{64}$/m);
});

function openssl(...args: string[]) {
  return spawnSync('openssl', args, { env: providerEnvironment(provider), encoding: 'utf8' });
}
