import ignore, { type Ignore } from 'ignore';
import type { FileSystem } from './file-system.ts';

/** The `.gitignore` files that speak for a folder, the outermost first. */
export type GitignoreChain = readonly { readonly folder: string; readonly rules: Ignore }[];

/** The chain of the folders above `folder`, up to the one that holds `.git`; empty outside a repository's tree. */
export async function chainAbove(fileSystem: FileSystem, folder: string): Promise<GitignoreChain> {
  const folders: string[] = [];
  for (let current = folder; ; current = fileSystem.directoryOf(current)) {
    folders.push(current);
    const entries = await fileSystem.list(current).catch(() => []);
    if (entries.some(({ name }) => name === '.git')) break;
    if (fileSystem.directoryOf(current) === current) return [];
  }
  let chain: GitignoreChain = [];
  for (const above of folders.slice(1).reverse()) chain = await withGitignoreOf(fileSystem, above, chain);
  return chain;
}

/** The chain for what is in `folder`: its own `.gitignore`, if it has a readable one, comes last. */
export async function withGitignoreOf(
  fileSystem: FileSystem,
  folder: string,
  above: GitignoreChain,
): Promise<GitignoreChain> {
  try {
    const bytes = await fileSystem.read(fileSystem.join(folder, '.gitignore'));
    return [...above, { folder, rules: ignore().add(new TextDecoder().decode(bytes)) }];
  } catch {
    return above;
  }
}

/** The innermost `.gitignore` that says anything of the path decides (gitignore(5)). */
export function isIgnored(fileSystem: FileSystem, chain: GitignoreChain, path: string, isFolder: boolean): boolean {
  for (const { folder, rules } of chain.toReversed()) {
    const relative = fileSystem.relative(folder, path);
    if (relative === undefined || relative === '') continue;
    const { ignored, unignored } = rules.test(isFolder ? `${relative}/` : relative);
    if (ignored || unignored) return ignored;
  }
  return false;
}
