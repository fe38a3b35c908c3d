import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { firstSeed } from '../support/random.ts';
import { generatedCases } from './nconf-cases.ts';
import { NconfJudge } from './nconf-comparison.ts';
import { nconfCorpus } from './nconf-corpus.ts';

const RUNS = Number(process.env.FIPS_LINT_DIFFERENTIAL_RUNS ?? 20_000);
/** A number, or `random`. */
const SEED = firstSeed(process.env.FIPS_LINT_DIFFERENTIAL_SEED ?? '1');

let judge: NconfJudge;
let version: string;

before(async () => {
  judge = new NconfJudge();
  version = await judge.version();
});

after(() => judge.close());

test('the library is one whose configuration language is known', () => {
  assert.match(version, /^3\.[0-5]\./);
});

test('every configuration of the saved corpus is read as libcrypto reads it', async () => {
  await judge.compare(nconfCorpus());
});

test(`${RUNS} generated configurations from seed ${SEED} are read as libcrypto reads them`, async () => {
  const accepted = await judge.compare(generatedCases(SEED, RUNS));
  // Of a rejected configuration only the first error is compared: most of them are to be read to their ends.
  assert.ok(accepted > RUNS / 2, `only ${accepted} are accepted`);
  assert.ok(accepted < RUNS, 'none is rejected');
});
