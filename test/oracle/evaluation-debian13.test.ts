import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { compareEvaluations } from '../openssl/evaluation-comparison.ts';
import { debianUserland } from '../support/debian-userland.ts';

test('500 configurations end as in the libcrypto of Debian 13 with its FIPS module', async () => {
  const { root, modules, versions } = debianUserland();
  const module = { path: join(root, modules, 'fips.so'), folder: modules, version: '3.5' };
  const version = await compareEvaluations({ first: 2001, count: 500, module, root });
  assert.equal(version, versions.openssl!.replace(/-.*/, ''));
});
