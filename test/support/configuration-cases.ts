import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Configuration } from '../../server/src/core/semantic/openssl/configuration.ts';
import { loadConfiguration } from '../../server/src/core/semantic/openssl/load.ts';
import { nconfCorpus } from '../openssl/nconf-corpus.ts';
import { memoryConfigurationFiles } from './memory-configuration-files.ts';
import { repositoryRoot } from './repository.ts';

export interface ConfigurationCase {
  readonly main: string;
  /** Texts by name; `@DIR@` stands for their folder. */
  readonly files: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
}

/** The configurations that were measured, and those that once were hard to read. */
export function* configurationCases(): Iterable<ConfigurationCase> {
  const variants = readFileSync(join(repositoryRoot, 'test', 'openssl', 'fixtures', 'variants.jsonl'), 'utf8');
  for (const line of variants.split('\n').filter(Boolean)) {
    const row = JSON.parse(line) as Partial<ConfigurationCase>;
    if (row.main !== undefined && row.files?.[row.main] !== undefined) yield row as ConfigurationCase;
  }
  yield* nconfCorpus();
}

/** Loads a case with other texts, by name, than its own. Its folder is `/d`. */
export function loadCase(
  { main, files, environment }: ConfigurationCase,
  others: Readonly<Record<string, string>> = {},
): Configuration {
  const texts = Object.entries({ ...files, ...others }).map(([name, text]) => [
    `/d/${name}`,
    text.replaceAll('@DIR@', '/d'),
  ]);
  const disk = memoryConfigurationFiles({ files: Object.fromEntries(texts), ...(environment && { environment }) });
  return loadConfiguration(`/d/${main}`, disk, { openssl: '3.5', moduleLoads: 'yes' });
}
