import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { after, before, test } from 'node:test';
import type { OpensslVersion } from '../../server/src/core/policy/types.ts';
import type { EvaluationOptions } from '../../server/src/core/semantic/openssl/evaluation.ts';
import { loadConfiguration } from '../../server/src/core/semantic/openssl/load.ts';
import { memoryConfigurationFiles } from '../support/memory-configuration-files.ts';
import { type EvaluationCase, generateEvaluationCase } from './evaluation-cases.ts';
import { PythonOracle } from './python-oracle.ts';

const RUNS = Number(process.env.FIPS_LINT_EVALUATION_RUNS ?? 150);
const SEED = Number(process.env.FIPS_LINT_EVALUATION_SEED ?? 1);
/** The path of a fips.so to try the configurations with; without one, none of them loads its FIPS module. */
const MODULE = process.env.FIPS_LINT_FIPS_MODULE;
const MODULE_VERSION = process.env.FIPS_LINT_FIPS_MODULE_VERSION ?? '3.5';

/** The key that OpenSSL's build gives its FIPS module, which is no secret (`FIPSKEY` of its Configure). */
const MODULE_KEY = 'f4556650ac31d35461610bac4ed81b1a181b2d8a43ea2854cbae22ca74560813';

interface Request {
  readonly main: string;
  readonly files: Readonly<Record<string, string>>;
}

/** What a process ends up with that goes on in spite of errors; `starts` is what it was told. */
interface Answer {
  readonly starts: boolean;
  readonly md5: boolean;
  readonly sha256: boolean;
  readonly fipsMode: boolean;
  readonly tls: boolean;
  readonly providers: readonly string[];
}

let oracle: PythonOracle<Request, Answer>;
let options: EvaluationOptions;

const moduleMac = MODULE ? macOf(MODULE) : 'F2:81:4B:28'.padEnd(95, ':00');

before(async () => {
  assert.ok(!MODULE || basename(MODULE) === 'fips.so', 'FIPS_LINT_FIPS_MODULE must be the path of a file fips.so');
  const modules = MODULE ? dirname(MODULE) : '/nonexistent';
  oracle = new PythonOracle('evaluate.py', [], { OPENSSL_MODULES: modules });
  const openssl = (await oracle.version()).replace(/^(\d+\.\d+)\..*/, '$1') as OpensslVersion;
  options = {
    openssl,
    provider: MODULE_VERSION,
    moduleLoads: MODULE ? 'check' : 'no',
    moduleMac: path => (path === undefined ? moduleMac : 'missing'),
  };
});

after(() => oracle.close());

test(`${RUNS} provider configurations from seed ${SEED} end as in libcrypto, ${MODULE ? 'with' : 'without'} a FIPS module`, async () => {
  for (let seed = SEED; seed < SEED + RUNS; seed++) {
    const evaluationCase = generateEvaluationCase(seed, moduleMac);
    const { providers, ...answer } = await oracle.ask({ main: 'main.cnf', files: { 'main.cnf': evaluationCase.text } });
    const expected: Answer = { ...answer, providers: distinct(providers) };
    assert.deepEqual(ours(evaluationCase), expected, `${evaluationCase.name}:\n${evaluationCase.text}`);
  }
});

function ours({ text }: EvaluationCase): Answer {
  const host = memoryConfigurationFiles({ files: { '/main.cnf': text }, workingDirectory: '/' });
  const { evaluation } = loadConfiguration('/main.cnf', host, options).effective;
  const { python, providers } = evaluation;
  return {
    starts: !evaluation.cliAborts,
    md5: python.md5 === 'works',
    sha256: python.sha256 === 'works',
    fipsMode: python.fipsMode,
    tls: python.tlsContext === 'works',
    providers: distinct(providers.filter(({ active }) => active).map(({ name }) => name)),
  };
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}

function macOf(path: string): string {
  const digest = createHmac('sha256', Buffer.from(MODULE_KEY, 'hex')).update(readFileSync(path)).digest('hex');
  return digest.toUpperCase().replace(/(..)(?=.)/g, '$1:');
}
