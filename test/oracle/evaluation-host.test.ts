import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { compareEvaluations } from '../openssl/evaluation-comparison.ts';
import { fipsProvider } from '../support/fips-provider.ts';

test("500 configurations end as in the host's libcrypto with a real FIPS module", async () => {
  const { modules, openssl, version } = fipsProvider();
  const module = { path: join(modules, 'fips.so'), folder: modules, version: version.replace(/^(\d+\.\d+)\..*/, '$1') };
  assert.equal(await compareEvaluations({ first: 1001, count: 500, module }), openssl);
});
