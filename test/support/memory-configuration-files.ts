import type { ConfigurationFiles, FileReading } from '../../server/src/core/semantic/openssl/configuration-files.ts';

export interface MemoryConfiguration {
  /** Texts by absolute POSIX path. Their folders exist. */
  readonly files: Readonly<Record<string, string | FileReading>>;
  readonly environment?: Readonly<Record<string, string>>;
  readonly workingDirectory?: string;
  /** Folders and the order in which the file system lists them; a folder not named here lists in the order of `files`. */
  readonly listings?: Readonly<Record<string, readonly string[]>>;
}

/** A POSIX file system that exists in a test only. */
export function memoryConfigurationFiles(configuration: MemoryConfiguration): ConfigurationFiles {
  const files = new Map(Object.entries(configuration.files));
  const directories = directoriesOf([...files.keys()], configuration.listings ?? {});
  const walk = (path: string) => locate(path, files, directories);
  return {
    read(path) {
      const found = walk(path);
      const reading = found === undefined ? undefined : files.get(found);
      if (reading === undefined) return { kind: 'missing' };
      return typeof reading === 'string' ? { kind: 'text', text: reading } : reading;
    },
    list(path) {
      const found = walk(path);
      return found === undefined ? undefined : directories.get(found);
    },
    resolve: (directory, path) => (path.startsWith('/') ? path : `${directory.replace(/\/$/, '')}/${path}`),
    directoryOf: path => path.slice(0, path.lastIndexOf('/')) || '/',
    environment: name => configuration.environment?.[name],
    ...(configuration.workingDirectory === undefined ? {} : { workingDirectory: configuration.workingDirectory }),
  };
}

function directoriesOf(
  paths: readonly string[],
  listings: Readonly<Record<string, readonly string[]>>,
): Map<string, readonly string[]> {
  const names = new Map<string, Set<string>>([['/', new Set()]]);
  for (const path of [...paths, ...Object.keys(listings).map(directory => `${directory}/`)]) {
    let parent = '/';
    const parts = path.split('/').slice(1);
    for (const [index, part] of parts.entries()) {
      if (part) names.get(parent)!.add(part);
      const child = parent === '/' ? `/${part}` : `${parent}/${part}`;
      if (index < parts.length - 1 && !names.has(child)) names.set(child, new Set());
      parent = child;
    }
  }
  const listed = new Map<string, readonly string[]>([...names].map(([path, found]) => [path, [...found]]));
  for (const [path, order] of Object.entries(listings)) listed.set(path, order);
  return listed;
}

/** The canonical path, if every folder on the way to it is there. */
function locate(
  path: string,
  files: ReadonlyMap<string, unknown>,
  directories: ReadonlyMap<string, unknown>,
): string | undefined {
  let current = '/';
  for (const part of path.split('/').slice(1)) {
    if (!directories.has(current)) return undefined;
    if (part === '' || part === '.') continue;
    if (part === '..') current = current.slice(0, current.lastIndexOf('/')) || '/';
    else current = current === '/' ? `/${part}` : `${current}/${part}`;
  }
  return files.has(current) || directories.has(current) ? current : undefined;
}
