/** A worker whose analyst dies of files with certain names, as one dies that runs out of memory, or never ends, once it has told `endless`. */
import { existsSync, writeFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { createNodeAnalyst } from '../../server/src/platform/node/analysis.ts';
import type { FileAnalyst } from '../../server/src/pool/file-analyst.ts';
import type { Batch } from '../../server/src/pool/messages.ts';
import { serveBatches } from '../../server/src/pool/serve-batches.ts';

const real = createNodeAnalyst();
const analyst: FileAnalyst = {
  analyse(job, circumstances) {
    if (job.path.endsWith('always.py')) process.exit(1);
    if (job.path.endsWith('endless.py')) {
      new BroadcastChannel('endless').postMessage(job.path);
      for (;;);
    }
    if (job.path.endsWith('once.py') && !existsSync(`${job.path}.died`)) {
      writeFileSync(`${job.path}.died`, '');
      process.exit(1);
    }
    return real.analyse(job, circumstances);
  },
  forget: () => real.forget(),
};

const parent = parentPort!;
serveBatches(
  {
    post: message => parent.postMessage(message),
    onBatch: listener => parent.on('message', (batch: Batch) => listener(batch)),
  },
  workerData,
  analyst,
);
