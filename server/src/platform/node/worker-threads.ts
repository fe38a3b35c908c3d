import * as os from 'node:os';
import { Worker } from 'node:worker_threads';
import { createInlinePool } from '../../pool/inline-pool.ts';
import type { WorkerMessage, WorkerStart } from '../../pool/messages.ts';
import { createWorkerPool, type WorkerLink } from '../../pool/worker-pool.ts';
import type { AnalysisPool } from '../../workspace/analysis-pool.ts';
import { createNodeAnalyst, findBeside } from './analysis.ts';

/** Below this many files the start of a thread takes longer than it saves (measured: 40 to 100 ms each). */
const WORTH_A_THREAD = 150;

/** More threads than this share the memory bus, not the work. */
const MOST_THREADS = 6;

/**
 * Analyses files of the disk in this thread, or in several.
 * @param jobs how many threads; 1: this one alone. Absent: as many as there are idle processors, for large scans only.
 */
export function createNodePool(jobs?: number): AnalysisPool {
  const pause = () => new Promise<void>(resolve => setImmediate(resolve));
  const inline = createInlinePool({ analyst: createNodeAnalyst(), pause, now: () => performance.now() });
  const size = jobs ?? Math.max(1, Math.min(os.availableParallelism() - 1, MOST_THREADS));
  if (size === 1) return inline;
  const threads = createWorkerPool({ start: data => startWorker(data), size, inline, after });
  if (jobs !== undefined) return threads;
  return {
    run: (files, run) => (files.length < WORTH_A_THREAD ? inline : threads).run(files, run),
    close: () => threads.close(),
  };
}

/** An alarm that does not keep the process alive. */
export function after(milliseconds: number, call: () => void): () => void {
  const timer = setTimeout(call, milliseconds);
  timer.unref();
  return () => clearTimeout(timer);
}

/** @param script the worker's program, if a test has its own */
export function startWorker(data: WorkerStart, script: string = findBeside('worker.js', 'worker.mjs')): WorkerLink {
  const worker = new Worker(script, { workerData: data, stdout: false, stderr: false });
  let receive: (message: WorkerMessage) => void = () => {};
  let ended: () => void = () => {};
  worker.on('message', message => receive(message));
  // What went wrong is told by the answers that do not come; without a listener it would end this process.
  worker.on('error', () => {});
  worker.on('exit', () => ended());
  return {
    post(batch) {
      worker.ref();
      worker.postMessage(batch);
    },
    onMessage(listener) {
      receive = message => {
        // An idle thread must not keep the process alive.
        if (message.kind === 'idle') worker.unref();
        listener(message);
      };
    },
    onEnd(listener) {
      ended = listener;
    },
    async end() {
      await worker.terminate();
    },
  };
}
