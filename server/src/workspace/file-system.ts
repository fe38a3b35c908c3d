/** How the workspace reaches files. Paths are opaque outside the host: what `join` gives, the other methods take. */
export interface FileSystem {
  /** What stands in a folder, in any order. @throws FileSystemError */
  list(folder: string): Promise<readonly DirectoryEntry[]>;
  /** What a path leads to, links followed. @throws FileSystemError */
  status(path: string): Promise<FileStatus>;
  /** @throws FileSystemError */
  read(path: string): Promise<Uint8Array>;
  /** The first `length` bytes, or fewer if there are no more. @throws FileSystemError */
  readStart(path: string, length: number): Promise<Uint8Array>;
  /** The same for every path that leads to one file or folder. @throws FileSystemError */
  realPath(path: string): Promise<string>;
  join(folder: string, name: string): string;
  /** The folder that holds `path`; `path` itself at the top. */
  directoryOf(path: string): string;
  baseName(path: string): string;
  /** The way from a folder to a path inside it, with forward slashes; undefined if it is not inside. */
  relative(folder: string, path: string): string | undefined;
}

/** `other`: devices, sockets and pipes, which are never read. */
export type EntryKind = 'file' | 'directory' | 'link' | 'other';

export interface DirectoryEntry {
  readonly name: string;
  readonly kind: EntryKind;
}

export interface FileStatus {
  readonly kind: 'file' | 'directory' | 'other';
  readonly bytes: number;
}

export class FileSystemError extends Error {
  override readonly name = 'FileSystemError';
  readonly code: 'missing' | 'denied' | 'loop' | 'failed';

  /** @param reason Words for a person that follow a path and a colon: `permission denied`. */
  constructor(code: FileSystemError['code'], reason: string) {
    super(reason);
    this.code = code;
  }
}

/** Why a file could not be reached, in words that follow its path and a colon. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** True if a path leads nowhere, as opposed to a place that may not be read. */
export function isMissing(error: unknown): boolean {
  return error instanceof FileSystemError && error.code === 'missing';
}
