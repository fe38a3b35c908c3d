import type { AnalysisAnswer, AnalysisJob } from '../workspace/analysis-pool.ts';

/** What a worker thread is given when it starts. */
export interface WorkerStart {
  /** One number, 1 once the run is to stop. Shared, so that it is seen in the middle of a file. */
  readonly stop: SharedArrayBuffer;
}

/** A batch of jobs, answered one by one in its order. */
export interface Batch {
  readonly jobs: readonly AnalysisJob[];
  /** Tells one run of the pool from the next: between them files may come, go or change. */
  readonly run: number;
  /** Text by path that stands before what is on disk. */
  readonly overlay: ReadonlyMap<string, string>;
}

export type WorkerMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'answer'; readonly answer: AnalysisAnswer }
  /** The batch is answered, or was stopped. */
  | { readonly kind: 'idle' };
