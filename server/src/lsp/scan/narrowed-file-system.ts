import type { FileSystem } from '../../workspace/file-system.ts';

/** Files that decide whether others are looked at, whatever is looked for. */
const DECIDING = new Set(['.git', '.gitignore', 'pyvenv.cfg']);

/**
 * A file system in which only the given paths can be found, and what decides about them. Scanning a folder through it looks
 * at these files alone, by the same rules as a scan of everything.
 */
export function narrowedTo(paths: readonly string[], fileSystem: FileSystem): FileSystem {
  const isOnTheWay = (path: string) => paths.some(wanted => fileSystem.relative(path, wanted) !== undefined);
  return {
    list: async folder => {
      const entries = await fileSystem.list(folder);
      return entries.filter(({ name }) => DECIDING.has(name) || isOnTheWay(fileSystem.join(folder, name)));
    },
    status: path => fileSystem.status(path),
    read: path => fileSystem.read(path),
    readStart: (path, length) => fileSystem.readStart(path, length),
    realPath: path => fileSystem.realPath(path),
    join: (folder, name) => fileSystem.join(folder, name),
    directoryOf: path => fileSystem.directoryOf(path),
    baseName: path => fileSystem.baseName(path),
    relative: (folder, path) => fileSystem.relative(folder, path),
  };
}
