import type { ConfigurationFiles } from '../core/semantic/openssl/configuration-files.ts';
import type { FileAnalyst } from '../pool/file-analyst.ts';
import type { AnalysisPool } from '../workspace/analysis-pool.ts';
import type { FileSystem } from '../workspace/file-system.ts';

/** Everything that the command line needs of the machine it runs on. */
export interface CliHost {
  /** The version of the product. */
  readonly version: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly workingDirectory: string;
  readonly output: Output;
  readonly errors: Output;
  readonly fileSystem: FileSystem;
  readonly configurationFiles: ConfigurationFiles;
  /** The absolute form of a path as a person writes it. */
  absolute(path: string): string;
  /** @throws FileSystemError */
  write(path: string, bytes: Uint8Array): Promise<void>;
  /** All of standard input. */
  readInput(): Promise<Uint8Array>;
  createAnalyst(): FileAnalyst;
  /** @param jobs threads; absent: as many as help */
  createPool(jobs: number | undefined): AnalysisPool;
  /** As `EvaluationOptions.moduleMac`, from the files of this machine. */
  moduleMac(module: string | undefined): string | 'missing' | undefined;
  /** Serves the Language Server Protocol on standard input and output until the client ends it. */
  serveLanguage(): Promise<void>;
  /** `YYYY-MM-DD` */
  today(): string;
  /** In milliseconds, from any fixed point. */
  now(): number;
}

/** A stream for text. */
export interface Output {
  write(text: string): void;
  readonly isTerminal: boolean;
  /** Columns of the terminal; undefined if it is none. */
  readonly columns: number | undefined;
}
