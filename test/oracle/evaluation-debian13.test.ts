import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { compareEvaluations } from '../openssl/evaluation-comparison.ts';
import { debianUserland } from '../support/debian-userland.ts';
import { firstSeed } from '../support/random.ts';

const RUNS = Number(process.env.FIPS_LINT_EVALUATION_RUNS ?? 500);
/** A number, or `random`. */
const SEED = firstSeed(process.env.FIPS_LINT_EVALUATION_SEED ?? '2001');

test(`${RUNS} configurations from seed ${SEED} end as in the libcrypto of Debian 13 with its FIPS module`, async () => {
  const { root, modules, versions } = debianUserland();
  const module = { path: join(root, modules, 'fips.so'), folder: modules, version: '3.5' };
  const version = await compareEvaluations({ first: SEED, count: RUNS, module, root });
  assert.equal(version, versions.openssl!.replace(/-.*/, ''));
});
