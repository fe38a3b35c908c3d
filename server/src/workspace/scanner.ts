import type { AnalysisAnswer, AnalysisPool, Limits } from './analysis-pool.ts';
import type { FileSystem } from './file-system.ts';
import type { Projects } from './projects.ts';

export interface ScanRequest {
  /** Files and folders. A file is taken whatever its name and whatever excludes it. */
  readonly roots: readonly string[];
  readonly fileSystem: FileSystem;
  readonly pool: AnalysisPool;
  readonly projects: Projects;
  /** Called for each file as its answer comes, in any order. */
  readonly onFile: (file: ScannedFile) => void;
  readonly onProgress?: (progress: ScanProgress) => void;
  readonly shouldCancel?: () => boolean;
  /** Text by path that stands before what is on disk: the editor's open documents. */
  readonly overlay?: ReadonlyMap<string, string>;
  /** False: parse even what the prefilter would let pass. */
  readonly gate?: boolean;
  /** False: take files that a `.gitignore` excludes, too. */
  readonly gitignore?: boolean;
  readonly limits?: Partial<Limits>;
}

export type ScannedFile = Extract<AnalysisAnswer, { kind: 'analysis' }>;

export interface ScanProgress {
  readonly done: number;
  /** Undefined while files are still being looked for. */
  readonly total: number | undefined;
}

export interface ScanSummary {
  /** Files in scope: Python sources and OpenSSL configurations. After `cancelled`, those found so far. */
  readonly files: number;
  readonly analysed: number;
  /** Files that the prefilter let pass: nothing in them can give a finding. */
  readonly withoutCryptography: number;
  /** Files and folders in scope that could not be looked at, sorted by path. Files are among `files`. */
  readonly notAnalysed: readonly NotAnalysed[];
  readonly findings: number;
  readonly cancelled: boolean;
  readonly timing: ScanTiming;
}

export interface NotAnalysed {
  readonly path: string;
  /** One sentence for a person, without a final stop. */
  readonly reason: string;
}

/** Milliseconds. Those of reading and analysing are summed over all workers. */
export interface ScanTiming {
  readonly discovery: number;
  readonly reading: number;
  readonly analysing: number;
}

export declare function scanWorkspace(request: ScanRequest): Promise<ScanSummary>;
