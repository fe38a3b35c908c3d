import assert from 'node:assert/strict';
import { test } from 'node:test';
import { generatedCases } from '../openssl/nconf-cases.ts';
import { NconfJudge } from '../openssl/nconf-comparison.ts';
import { nconfCorpus } from '../openssl/nconf-corpus.ts';
import { debianUserland } from '../support/debian-userland.ts';
import { firstSeed } from '../support/random.ts';

const RUNS = Number(process.env.FIPS_LINT_DIFFERENTIAL_RUNS ?? 20_000);
/** Others than those that the machine's own library is asked. */
const SEED = firstSeed(process.env.FIPS_LINT_DIFFERENTIAL_SEED ?? '100001');

test(`the saved corpus and ${RUNS} configurations from seed ${SEED} are read as by the libcrypto of Debian 13`, async () => {
  const { root, versions } = debianUserland();
  const judge = new NconfJudge(root);
  try {
    assert.equal(await judge.version(), versions.openssl!.replace(/-.*/, ''));
    await judge.compare(nconfCorpus());
    await judge.compare(generatedCases(SEED, RUNS));
  } finally {
    await judge.close();
  }
});
