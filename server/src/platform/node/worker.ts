import { parentPort, workerData } from 'node:worker_threads';
import type { Batch } from '../../pool/messages.ts';
import { serveBatches } from '../../pool/serve-batches.ts';
import { createNodeAnalyst } from './analysis.ts';

const parent = parentPort;
if (!parent) throw new Error('this is the program of a worker thread, not to be run by itself');
serveBatches(
  {
    post: message => parent.postMessage(message),
    onBatch: listener => parent.on('message', (batch: Batch) => listener(batch)),
  },
  workerData,
  createNodeAnalyst(),
);
