import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { FileReading } from '../../server/src/core/semantic/openssl/configuration-files.ts';
import { loadFiles } from '../../server/src/core/semantic/openssl/loader.ts';
import { memoryConfigurationFiles } from '../support/memory-configuration-files.ts';
import { decodeUtf8 } from './bytes.ts';
import { generateCase, type NconfCase } from './nconf-cases.ts';
import { PythonOracle } from './python-oracle.ts';

const RUNS = Number(process.env.FIPS_LINT_DIFFERENTIAL_RUNS ?? 2000);
const SEED = Number(process.env.FIPS_LINT_DIFFERENTIAL_SEED ?? 1);
const CORPUS = new URL('../../../test/openssl/fixtures/nconf-corpus.jsonl', import.meta.url);

/** What libcrypto says of a configuration. Every text is bytes, one character each. */
interface NconfAnswer {
  readonly ok: boolean;
  /** The line number of its error message. */
  readonly line: number;
  readonly reason: string;
  readonly sections: readonly (readonly [
    section: string,
    entries: readonly (readonly [name: string, value: string])[],
  ])[];
  /** The names in each folder of the case, in the file system's order. */
  readonly listings: Readonly<Record<string, readonly string[]>>;
}

/** How many files it may have open at once: where a file that includes itself comes to its end. */
const OPEN_FILES = 6;

let oracle: PythonOracle<NconfCase, NconfAnswer>;
let version: string;

before(async () => {
  oracle = new PythonOracle('nconf.py', [String(OPEN_FILES)]);
  version = await oracle.version();
});

after(() => oracle.close());

test('the library is one whose configuration language is known', () => {
  assert.match(version, /^3\.[0-5]\./);
});

test('every configuration of the saved corpus is read as libcrypto reads it', async () => {
  const lines = readFileSync(CORPUS, 'utf8').trim().split('\n');
  for (const line of lines) await compare(JSON.parse(line) as NconfCase);
});

test(`${RUNS} generated configurations from seed ${SEED} are read as libcrypto reads them`, async () => {
  for (let seed = SEED; seed < SEED + RUNS; seed++) await compare(generateCase(seed));
});

async function compare(nconfCase: NconfCase): Promise<void> {
  const expected = await oracle.ask(nconfCase);
  const { listings, ...answer } = expected;
  assert.deepEqual(ours(nconfCase, listings), normalised(answer), `${nconfCase.name}: ${JSON.stringify(nconfCase)}`);
}

type Answer = Omit<NconfAnswer, 'listings'>;

function ours(nconfCase: NconfCase, listings: NconfAnswer['listings']): Answer {
  const directory = oracle.directory;
  const place = (text: string) => text.replaceAll('@DIR@', directory);
  const texts = Object.entries(nconfCase.files).map(([path, bytes]) => [path, place(bytes)] as const);
  const isUtf8 = texts.every(([, bytes]) => decodeUtf8(bytes) !== undefined);
  const toText = (bytes: string) => (isUtf8 ? decodeUtf8(bytes)! : bytes);
  const toBytes = (text: string) => (isUtf8 ? Buffer.from(text, 'utf8').toString('latin1') : text);
  const files = texts.map(([path, bytes]): [string, FileReading] => [
    `${directory}/${path}`,
    { kind: 'text', text: toText(bytes), encoding: isUtf8 ? 'utf-8' : 'latin1' },
  ]);
  const loaded = loadFiles(
    `${directory}/${nconfCase.main}`,
    memoryConfigurationFiles({
      files: Object.fromEntries(files),
      environment: Object.fromEntries(
        Object.entries(nconfCase.environment).map(([name, value]) => [name, toText(place(value))]),
      ),
      workingDirectory: directory,
      listings: Object.fromEntries(
        Object.entries(listings).map(([path, names]) => [path === '.' ? directory : `${directory}/${path}`, names]),
      ),
    }),
    OPEN_FILES,
  );
  const [problem] = loaded.problems;
  if (problem) return { ok: false, line: problem.libcryptoLine, reason: problem.message, sections: [] };
  const sections = [...loaded.sections.values()].map(
    ({ name, entries }) =>
      [toBytes(name), entries.map(entry => [toBytes(entry.name), toBytes(entry.value)] as const)] as const,
  );
  return normalised({ ok: true, line: 0, reason: '', sections });
}

/** libcrypto lists its sections in the order of a hash table, so theirs says nothing; that of the entries does. */
function normalised(answer: Answer): Answer {
  return { ...answer, sections: [...answer.sections].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)) };
}
