import { notAnalysed } from '../core/engine/analysis.ts';
import type { AnalysisJob, AnalysisPool, PoolRun } from '../workspace/analysis-pool.ts';
import type { Batch, WorkerMessage, WorkerStart } from './messages.ts';

/** The pool's end of the line to one worker thread. */
export interface WorkerLink {
  post(batch: Batch): void;
  /** Replaces the listener that was there. */
  onMessage(listener: (message: WorkerMessage) => void): void;
  /** Called once, when the thread has ended for any reason. Replaces the listener that was there. */
  onEnd(listener: () => void): void;
  end(): Promise<void>;
}

export interface WorkerPoolPorts {
  readonly start: (data: WorkerStart) => WorkerLink;
  readonly size: number;
  /** Takes over where workers cannot be started. */
  readonly inline: AnalysisPool;
  /** Calls once, after so many milliseconds, unless the answer is called before. */
  readonly after: (milliseconds: number, call: () => void) => () => void;
}

/** Keeps a queue of jobs from which each worker takes its next batch when it is done with the last. One run at a time. */
export function createWorkerPool(ports: WorkerPoolPorts): AnalysisPool {
  const crew: Crew = { workers: new Set(), stop: new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT), runs: 0 };
  return {
    async run(jobs, run) {
      const left = await new WorkerRun(jobs, run, ports, crew).finish();
      if (left.length > 0) await ports.inline.run(left, run);
    },
    async close() {
      await Promise.all([...crew.workers].map(worker => worker.link.end()));
      await ports.inline.close();
    },
  };
}

/** The threads that live on from run to run. */
interface Crew {
  readonly workers: Set<PoolWorker>;
  readonly stop: SharedArrayBuffer;
  runs: number;
}

interface PoolWorker {
  readonly link: WorkerLink;
  isReady: boolean;
  /** Until it says that it is idle; its last answer comes before that. */
  isBusy: boolean;
  /** What it has not answered yet, in the order in which it answers. */
  batch: readonly AnalysisJob[];
  /** It was ended because it did not answer. */
  isStuck: boolean;
  /** Stops the clock that runs for its present file. */
  stopClock: () => void;
}

/** Files in a batch at most: enough to make messages rare, few enough to keep all workers busy to the end. */
const LARGEST_BATCH = 32;

/** A worker minds the time itself while it parses; one that needs this many times as long has lost its way. */
const PATIENCE = 3;

class WorkerRun {
  readonly #run: PoolRun;
  readonly #ports: WorkerPoolPorts;
  readonly #crew: Crew;
  readonly #stopFlag: Int32Array;
  #queue: readonly AnalysisJob[];
  /** Jobs that a worker died of, to be tried once more with nothing else in the batch. */
  readonly #suspects: AnalysisJob[] = [];
  readonly #retried = new Set<AnalysisJob>();
  /** Jobs that no worker could be started for. */
  #leftOver: readonly AnalysisJob[] = [];
  #resolve: (left: readonly AnalysisJob[]) => void = () => {};

  constructor(jobs: readonly AnalysisJob[], run: PoolRun, ports: WorkerPoolPorts, crew: Crew) {
    this.#queue = jobs;
    this.#run = run;
    this.#ports = ports;
    this.#crew = crew;
    this.#stopFlag = new Int32Array(crew.stop);
  }

  /** @returns the jobs that are left because no worker could be started */
  finish(): Promise<readonly AnalysisJob[]> {
    Atomics.store(this.#stopFlag, 0, 0);
    this.#crew.runs++;
    return new Promise(resolve => {
      this.#resolve = resolve;
      for (const worker of this.#crew.workers) this.#listenTo(worker);
      this.#goOn();
    });
  }

  /** Gives every idle worker something to do, starts workers while there are too few, and ends when nothing is left. */
  #goOn(): void {
    const { workers } = this.#crew;
    for (const worker of workers) if (!worker.isBusy) this.#feed(worker);
    while (this.#hasWork() && this.#leftOver.length === 0 && workers.size < this.#ports.size) this.#feed(this.#hire());
    const isBusy = [...workers].some(worker => worker.isBusy);
    if (isBusy || (this.#hasWork() && workers.size > 0)) return;
    this.#resolve(this.#isStopped() ? [] : [...this.#leftOver, ...this.#queue, ...this.#suspects]);
  }

  #hasWork(): boolean {
    return !this.#isStopped() && this.#queue.length + this.#suspects.length > 0;
  }

  #isStopped(): boolean {
    return Atomics.load(this.#stopFlag, 0) === 1;
  }

  #feed(worker: PoolWorker): void {
    if (!this.#hasWork()) return;
    worker.batch = this.#nextBatch();
    worker.isBusy = true;
    worker.link.post({ jobs: worker.batch, overlay: this.#run.overlay ?? new Map(), run: this.#crew.runs });
    this.#startClock(worker);
  }

  #startClock(worker: PoolWorker): void {
    worker.stopClock();
    const [job] = worker.batch;
    if (!job) return;
    worker.stopClock = this.#ports.after(PATIENCE * job.limits.milliseconds, () => {
      worker.isStuck = true;
      void worker.link.end();
    });
  }

  #nextBatch(): readonly AnalysisJob[] {
    const suspect = this.#queue.length === 0 ? this.#suspects.shift() : undefined;
    if (suspect) return [suspect];
    // Ever smaller towards the end, so that no worker is left with a long batch alone.
    const share = Math.ceil(this.#queue.length / (4 * this.#ports.size));
    const size = Math.min(LARGEST_BATCH, share);
    const batch = this.#queue.slice(0, size);
    this.#queue = this.#queue.slice(size);
    return batch;
  }

  #hire(): PoolWorker {
    const link = this.#ports.start({ stop: this.#crew.stop });
    const worker: PoolWorker = { link, isReady: false, isBusy: false, batch: [], isStuck: false, stopClock: () => {} };
    this.#crew.workers.add(worker);
    this.#listenTo(worker);
    return worker;
  }

  #listenTo(worker: PoolWorker): void {
    worker.link.onMessage(message => {
      if (this.#run.shouldCancel?.()) Atomics.store(this.#stopFlag, 0, 1);
      if (message.kind === 'ready') worker.isReady = true;
      else if (message.kind === 'idle') {
        worker.batch = [];
        worker.isBusy = false;
        worker.stopClock();
        this.#goOn();
      } else {
        worker.batch = worker.batch.slice(1);
        this.#startClock(worker);
        if (!this.#isStopped()) this.#run.onAnswer(message.answer);
      }
    });
    worker.link.onEnd(() => {
      worker.stopClock();
      this.#crew.workers.delete(worker);
      this.#takeBack(worker);
      this.#goOn();
    });
  }

  /** Workers answer in order, so a dead one died of the first job that it owes. */
  #takeBack(worker: PoolWorker): void {
    if (!worker.isReady) {
      this.#leftOver = [...this.#leftOver, ...worker.batch];
      return;
    }
    const [culprit, ...innocent] = worker.batch;
    this.#queue = [...innocent, ...this.#queue];
    if (!culprit) return;
    if (worker.isStuck) {
      this.#giveUp(culprit, `its analysis did not end in ${(PATIENCE * culprit.limits.milliseconds) / 1000} s`);
    } else if (this.#retried.has(culprit)) {
      this.#giveUp(culprit, 'its analysis ends the worker process, also when tried again alone');
    } else {
      this.#retried.add(culprit);
      this.#suspects.push(culprit);
    }
  }

  #giveUp({ path, kind = 'python' }: AnalysisJob, reason: string): void {
    const analysis = notAnalysed(path, kind, reason);
    const timing = { reading: 0, analysing: 0 };
    this.#run.onAnswer({ kind: 'analysis', path, analysis, sources: {}, timing });
  }
}
