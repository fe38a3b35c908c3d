import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../support/repository.ts';
import { type NconfCase, nconfCase } from './nconf-cases.ts';

const FOLDER = join(repositoryRoot, 'test', 'openssl', 'fixtures', 'nconf-corpus');

/** A file of the saved corpus. Texts are as in {@link NconfCase}. */
interface SavedCase {
  /** What makes it hard, in one line. */
  readonly reason: string;
  readonly files: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Every configuration that was once read otherwise than by libcrypto, and the hardest that were thought of. */
export function nconfCorpus(): readonly NconfCase[] {
  return readdirSync(FOLDER).map(file => {
    const saved = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as SavedCase;
    return nconfCase(`${file}: ${saved.reason}`, saved.files, saved.environment ?? {});
  });
}
