import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { OpensslVersion } from '../../server/src/core/policy/types.ts';
import type { EvaluationOptions } from '../../server/src/core/semantic/openssl/evaluation.ts';
import { loadConfiguration } from '../../server/src/core/semantic/openssl/load.ts';
import { memoryConfigurationFiles } from '../support/memory-configuration-files.ts';
import { type EvaluationCase, generateEvaluationCase } from './evaluation-cases.ts';
import { PythonOracle } from './python-oracle.ts';

/** A FIPS module that the library under comparison can load. */
export interface ComparedModule {
  /** Its file, as this process reads it. */
  readonly path: string;
  /** Its folder, as the library sees it: for OPENSSL_MODULES. */
  readonly folder: string;
  /** "3.5". */
  readonly version: string;
}

export interface EvaluationComparison {
  /** Seeds of the generated configurations: `count` from `first` on. */
  readonly first: number;
  readonly count: number;
  /** Without one, no configuration loads its FIPS module. */
  readonly module?: ComparedModule;
  /** A root folder with a system of its own, to take the library from; without one it is the host's. */
  readonly root?: string;
}

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

/**
 * Loads generated configurations with a real libcrypto, and asserts that each ends as the evaluator says.
 * @returns the version of that libcrypto, "3.0.19"
 */
export async function compareEvaluations({ first, count, module, root }: EvaluationComparison): Promise<string> {
  const mac = module ? moduleMac(module.path) : 'F2:81:4B:28'.padEnd(95, ':00');
  const environment = { OPENSSL_MODULES: module?.folder ?? '/nonexistent' };
  const oracle = new PythonOracle<Request, Answer>('evaluate.py', [], environment, root);
  try {
    const version = await oracle.version();
    const options: EvaluationOptions = {
      openssl: version.replace(/^(\d+\.\d+)\..*/, '$1') as OpensslVersion,
      provider: module?.version ?? '3.5',
      moduleLoads: module ? 'check' : 'no',
      moduleMac: path => (path === undefined ? mac : 'missing'),
    };
    for (let seed = first; seed < first + count; seed++) {
      const evaluationCase = generateEvaluationCase(seed, mac);
      const files = { 'main.cnf': evaluationCase.text };
      const { providers, ...answer } = await oracle.ask({ main: 'main.cnf', files });
      const expected: Answer = { ...answer, providers: distinct(providers) };
      assert.deepEqual(ours(evaluationCase, options), expected, `${evaluationCase.name}:\n${evaluationCase.text}`);
    }
    return version;
  } finally {
    await oracle.close();
  }
}

/** The `module-mac` of a FIPS module, as `openssl fipsinstall` writes it. */
export function moduleMac(path: string): string {
  const digest = createHmac('sha256', Buffer.from(MODULE_KEY, 'hex')).update(readFileSync(path)).digest('hex');
  return digest.toUpperCase().replace(/(..)(?=.)/g, '$1:');
}

function ours({ text }: EvaluationCase, options: EvaluationOptions): Answer {
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
