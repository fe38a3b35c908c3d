import type { ConfigurationFiles } from '../core/semantic/openssl/configuration-files.ts';
import type { PythonParser } from '../core/syntax/python/parser.ts';
import type { AnalysisPool } from '../workspace/analysis-pool.ts';
import type { FileSystem } from '../workspace/file-system.ts';

/** Everything that the server needs of its host. `platform/` makes one for each. */
export interface Runtime {
  /** The version of the product. */
  readonly version: string;
  readonly uris: Uris;
  readonly timers: Timers;
  readonly fileSystem: FileSystem;
  /** What OpenSSL configurations include, as it is on disk. */
  readonly configurationFiles: ConfigurationFiles;
  /** Analyses files that are not open. */
  readonly pool: AnalysisPool;
  /** `YYYY-MM-DD`: dated approvals are judged by it where no project sets a day. */
  today(): string;
  /** Called once, when there is a first text to parse. */
  createPythonParser(): Promise<PythonParser>;
  /** The URI of the page that explains a rule; undefined if there is none. */
  rulePage(rule: string): string | undefined;
}

/** Inside the server a file goes by its path, in the host's own form; what is no file goes by its URI. */
export interface Uris {
  /** The path of a file; undefined for what the host has no path for, such as an unsaved document. */
  toPath(uri: string): string | undefined;
  /** The inverse; a URI is returned as it is. */
  toUri(path: string): string;
}

export interface Timers {
  /** Runs once, after so many milliseconds, unless disposed before. */
  schedule(run: () => void, milliseconds: number): { dispose(): void };
  /** Lets messages that have arrived be read: resolves when the event loop has turned. */
  turn(): Promise<void>;
  /** Milliseconds, from any start. */
  now(): number;
}
