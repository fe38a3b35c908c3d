import * as fs from 'node:fs';
import * as path from 'node:path';
import { type DirectoryEntry, type EntryKind, type FileSystem, FileSystemError } from '../../workspace/file-system.ts';

/**
 * The disk. The calls are synchronous inside: for many small files that takes a quarter of the processor time of Node's
 * asynchronous ones (measured on 13,353 files), and each is over in less than a millisecond.
 */
export const nodeFileSystem: FileSystem = {
  async list(folder) {
    return guarded(() => fs.readdirSync(folder, { withFileTypes: true }).map(toEntry));
  },
  async status(file) {
    const status = guarded(() => fs.statSync(file));
    return { kind: status.isDirectory() ? 'directory' : status.isFile() ? 'file' : 'other', bytes: status.size };
  },
  async read(file) {
    return guarded(() => fs.readFileSync(file));
  },
  async readStart(file, length) {
    return guarded(() => readStart(file, length));
  },
  async realPath(file) {
    return guarded(() => fs.realpathSync.native(file));
  },
  join: (folder, name) => path.join(folder, name),
  directoryOf: file => path.dirname(file),
  baseName: file => path.basename(file),
  relative(folder, file) {
    const relative = path.relative(folder, file);
    const isOutside = relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative);
    return isOutside ? undefined : relative.replaceAll(path.sep, '/');
  },
};

/** Turns the system's errors into words; any other error is a mistake of ours and passes. @throws FileSystemError */
export function guarded<T>(call: () => T): T {
  try {
    return call();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    const [kind, reason] = REASONS[code] ?? ['failed', (error as Error).message];
    throw new FileSystemError(kind, reason);
  }
}

const REASONS: Readonly<Record<string, readonly [FileSystemError['code'], string]>> = {
  ENOENT: ['missing', 'no such file or folder'],
  ENOTDIR: ['missing', 'no such file or folder'],
  EACCES: ['denied', 'permission denied'],
  EPERM: ['denied', 'permission denied'],
  ELOOP: ['loop', 'a link that leads back to itself'],
  EISDIR: ['failed', 'it is a folder'],
  EIO: ['failed', 'the disk cannot read it'],
  EMFILE: ['failed', 'too many open files'],
  ENAMETOOLONG: ['failed', 'its path is too long'],
};

function toEntry(entry: fs.Dirent): DirectoryEntry {
  return { name: entry.name, kind: kindOf(entry) };
}

function kindOf(entry: fs.Dirent): EntryKind {
  if (entry.isSymbolicLink()) return 'link';
  if (entry.isDirectory()) return 'directory';
  return entry.isFile() ? 'file' : 'other';
}

function readStart(file: string, length: number): Uint8Array {
  const descriptor = fs.openSync(file, 'r');
  try {
    const buffer = Buffer.alloc(length);
    return buffer.subarray(0, fs.readSync(descriptor, buffer, 0, length, 0));
  } finally {
    fs.closeSync(descriptor);
  }
}
