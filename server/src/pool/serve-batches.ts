import type { FileAnalyst } from './file-analyst.ts';
import type { Batch, WorkerMessage, WorkerStart } from './messages.ts';

/** The worker's end of the line. */
export interface ParentLink {
  post(message: WorkerMessage): void;
  onBatch(listener: (batch: Batch) => void): void;
}

/** What runs in a worker thread: answers batches until the thread is ended. */
export function serveBatches(parent: ParentLink, { stop }: WorkerStart, analyst: FileAnalyst): void {
  const stopFlag = new Int32Array(stop);
  const shouldCancel = () => Atomics.load(stopFlag, 0) === 1;
  let lastRun = 0;
  parent.onBatch(async ({ jobs, overlay, run }) => {
    if (run !== lastRun) analyst.forget();
    lastRun = run;
    for (const job of jobs) {
      if (shouldCancel()) break;
      const answer = await analyst.analyse(job, { overlay, shouldCancel });
      if (!shouldCancel()) parent.post({ kind: 'answer', answer });
    }
    parent.post({ kind: 'idle' });
  });
  parent.post({ kind: 'ready' });
}
