import { test } from 'node:test';
import { firstSeed } from '../support/random.ts';
import { compareEvaluations } from './evaluation-comparison.ts';

const RUNS = Number(process.env.FIPS_LINT_EVALUATION_RUNS ?? 150);
/** A number, or `random`. */
const SEED = firstSeed(process.env.FIPS_LINT_EVALUATION_SEED ?? '1');

test(`${RUNS} provider configurations from seed ${SEED} end as in libcrypto, without a FIPS module`, async () => {
  await compareEvaluations({ first: SEED, count: RUNS });
});
