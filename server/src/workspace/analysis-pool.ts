import type { FileAnalysis, FileKind, Settings } from '../core/engine/analysis.ts';

/** One file to read, decode and analyse. Plain data: it goes to workers. */
export interface AnalysisJob {
  readonly path: string;
  /** Absent: the name does not tell, so the content decides whether it is analysed at all. */
  readonly kind?: FileKind;
  /** Named by the caller: if it turns out to be neither Python nor OpenSSL configuration, that is said. */
  readonly explicit: boolean;
  readonly settings: Settings;
  /** False: parse even what the prefilter would let pass. */
  readonly gate: boolean;
  readonly limits: Limits;
}

export interface Limits {
  /** A larger file is answered as not analysed. */
  readonly bytes: number;
  /** So is one whose analysis takes longer. */
  readonly milliseconds: number;
}

export const DEFAULT_LIMITS: Limits = { bytes: 5_000_000, milliseconds: 20_000 };

/** `not-ours`: neither Python nor OpenSSL configuration, by its content. */
export type AnalysisAnswer =
  | { readonly kind: 'not-ours'; readonly path: string }
  | {
      readonly kind: 'analysis';
      readonly path: string;
      readonly analysis: FileAnalysis;
      /** Text by path of every file that a finding, a fix or a problem of the analysis lies in. */
      readonly sources: Readonly<Record<string, string>>;
      /** Paths of the other files that were read for it. Absent: none. */
      readonly dependsOn?: readonly string[];
      readonly timing: JobTiming;
    };

/** Milliseconds spent on one file. */
export interface JobTiming {
  readonly reading: number;
  readonly analysing: number;
}

export interface PoolRun {
  /** Called once for each job, in any order. */
  readonly onAnswer: (answer: AnalysisAnswer) => void;
  /** Text by path that stands before what is on disk: the editor's open documents, for includes too. */
  readonly overlay?: ReadonlyMap<string, string>;
  readonly shouldCancel?: () => boolean;
}

/** Analyses files somewhere: here, or in worker threads. The answers are the same. */
export interface AnalysisPool {
  /** Resolves when every job is answered, or soon after `shouldCancel` says so. */
  run(jobs: readonly AnalysisJob[], run: PoolRun): Promise<void>;
  close(): Promise<void>;
}
