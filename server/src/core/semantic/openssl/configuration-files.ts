import type { TextEncoding } from '../../syntax/openssl/bytes.ts';

/**
 * How the core reaches the files and the environment that a configuration refers to. Synchronous; paths are opaque to
 * the core, which only passes them back, so a host may use any form (POSIX, Windows, URIs).
 */
export interface ConfigurationFiles {
  /** Reads one file. A directory is `missing` here: `list` is asked first. */
  read(path: string): FileReading;
  /** The names in a directory, in the order the file system gives them; undefined if `path` is none. */
  list(path: string): readonly string[] | undefined;
  /** The path that a process in `directory` opens for `path`; an absolute `path` is returned as it is. */
  resolve(directory: string, path: string): string;
  /** The folder that holds `path`. */
  directoryOf(path: string): string;
  /** A variable of the environment that the configuration will be read in, as far as it is known. */
  environment(name: string): string | undefined;
  /** The folder that the process will run in. Absent: not known, and the main file's folder is assumed. */
  readonly workingDirectory?: string;
}

export type FileReading =
  | {
      readonly kind: 'text';
      readonly text: string;
      /** How the text was made from bytes; libcrypto's limits count bytes. `utf-8` if absent; `latin1` is one to one. */
      readonly encoding?: TextEncoding;
    }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly reason: string };
