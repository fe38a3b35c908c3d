import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { compareEvaluations } from '../openssl/evaluation-comparison.ts';
import { fipsProvider } from '../support/fips-provider.ts';
import { firstSeed } from '../support/random.ts';

const RUNS = Number(process.env.FIPS_LINT_EVALUATION_RUNS ?? 500);
/** A number, or `random`. */
const SEED = firstSeed(process.env.FIPS_LINT_EVALUATION_SEED ?? '1001');

test(`${RUNS} configurations from seed ${SEED} end as in the host's libcrypto with a real FIPS module`, async () => {
  const { modules, openssl, version } = fipsProvider();
  const module = { path: join(modules, 'fips.so'), folder: modules, version: version.replace(/^(\d+\.\d+)\..*/, '$1') };
  assert.equal(await compareEvaluations({ first: SEED, count: RUNS, module }), openssl);
});
