import type { AnalysisPool } from '../workspace/analysis-pool.ts';
import type { FileAnalyst } from './file-analyst.ts';

/** How long other work of the process waits at most, a single file's analysis aside. */
const SLICE_MILLISECONDS = 10;

export interface InlinePoolPorts {
  readonly analyst: FileAnalyst;
  /** Lets the process do what else is waiting (requests, cancellation), then goes on. */
  readonly pause: () => Promise<void>;
  /** In milliseconds, from any fixed point. */
  readonly now: () => number;
}

/** Analyses one file after the other in this very thread. */
export function createInlinePool({ analyst, pause, now }: InlinePoolPorts): AnalysisPool {
  return {
    async run(jobs, { onAnswer, overlay = new Map(), shouldCancel = () => false }) {
      analyst.forget();
      let sliceStart = now();
      for (const job of jobs) {
        if (shouldCancel()) return;
        const answer = await analyst.analyse(job, { overlay, shouldCancel });
        if (shouldCancel()) return;
        onAnswer(answer);
        if (now() - sliceStart < SLICE_MILLISECONDS) continue;
        await pause();
        sliceStart = now();
      }
    },
    async close() {},
  };
}
