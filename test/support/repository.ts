import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The checkout's root, from wherever the compiled test runs. */
export const repositoryRoot: string = findRoot(import.meta.dirname);

function findRoot(directory: string): string {
  if (existsSync(join(directory, 'package.json'))) return directory;
  const parent = dirname(directory);
  if (parent === directory) throw new Error('no package.json above the tests');
  return findRoot(parent);
}
