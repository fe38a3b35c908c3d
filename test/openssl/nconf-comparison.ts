import assert from 'node:assert/strict';
import type { FileReading } from '../../server/src/core/semantic/openssl/configuration-files.ts';
import { loadFiles, type ReadingLimits } from '../../server/src/core/semantic/openssl/loader.ts';
import { mayHidePartOfCharacter } from '../../server/src/core/syntax/openssl/bytes.ts';
import { memoryConfigurationFiles } from '../support/memory-configuration-files.ts';
import { decodeUtf8 } from './bytes.ts';
import { type NconfCase, toSaved } from './nconf-cases.ts';
import { PythonOracle } from './python-oracle.ts';

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

type Reading = Omit<NconfAnswer, 'listings'>;

/** libcrypto may have six files open at once, where a file that includes itself comes to its end; other limits are ours alone. */
const LIMITS: ReadingLimits = { openFiles: 6, files: Number.POSITIVE_INFINITY, length: Number.POSITIVE_INFINITY };

/** How many configurations are with libcrypto's process at a time, so that neither side waits for the other. */
const AT_A_TIME = 200;

/** A libcrypto whose reading of configurations is compared with ours. */
export class NconfJudge {
  readonly #oracle: PythonOracle<NconfCase, NconfAnswer>;

  /** `root`: a folder with a system of its own, to take the library from; without one it is the host's. */
  constructor(root?: string) {
    this.#oracle = new PythonOracle('nconf.py', [String(LIMITS.openFiles)], {}, root);
  }

  /** "3.0.19". To be asked first. */
  version(): Promise<string> {
    return this.#oracle.version();
  }

  /**
   * Asserts of each configuration that ours and libcrypto's readings are one: accepted or not, the line and reason of a
   * rejection, all sections, names and values.
   * @returns how many libcrypto accepts
   * @throws AssertionError with the first difference, in the form of a file of the saved corpus
   */
  async compare(cases: Iterable<NconfCase>): Promise<number> {
    let accepted = 0;
    let compared = Promise.resolve();
    for (const batch of batches(cases)) {
      const answers = Promise.all(batch.map(one => this.#oracle.ask(one)));
      await compared;
      // While the next ones are with libcrypto's process.
      compared = answers.then(all => {
        for (const [index, answer] of all.entries()) this.#assertEqual(batch[index]!, answer);
        accepted += all.filter(({ ok }) => ok).length;
      });
    }
    await compared;
    return accepted;
  }

  close(): Promise<void> {
    return this.#oracle.close();
  }

  #assertEqual(one: NconfCase, { listings, ...answer }: NconfAnswer): void {
    const [actual, expected] = [ours(one, this.#oracle.directory, listings), normalised(answer)];
    if (JSON.stringify(actual) === JSON.stringify(expected)) return;
    assert.deepEqual(actual, expected, `${one.name}: save it in the corpus as ${toSaved(one)}`);
  }
}

function* batches<T>(items: Iterable<T>): Iterable<readonly T[]> {
  let batch: T[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length < AT_A_TIME) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}

function ours(nconfCase: NconfCase, directory: string, listings: NconfAnswer['listings']): Reading {
  const place = (text: string) => text.replaceAll('@DIR@', directory);
  const texts = Object.entries(nconfCase.files).map(([path, bytes]) => [path, place(bytes)] as const);
  const isUtf8 = texts.every(([, bytes]) => isText(bytes));
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
    LIMITS,
  );
  const [problem] = loaded.problems;
  if (problem) return { ok: false, line: problem.libcryptoLine, reason: problem.message, sections: [] };
  const sections = [...loaded.sections.values()].map(
    ({ name, entries }) =>
      [toBytes(name), entries.map(entry => [toBytes(entry.name), toBytes(entry.value)] as const)] as const,
  );
  return normalised({ ok: true, line: 0, reason: '', sections });
}

function isText(bytes: string): boolean {
  const text = decodeUtf8(bytes);
  return text !== undefined && !mayHidePartOfCharacter(text);
}

/** libcrypto lists its sections in the order of a hash table, so theirs says nothing; that of the entries does. */
function normalised({ ok, line, reason, sections }: Reading): Reading {
  return { ok, line, reason, sections: [...sections].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)) };
}
