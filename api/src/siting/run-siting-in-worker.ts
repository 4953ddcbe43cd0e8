import { Worker } from 'node:worker_threads';
import type { Proposal, SitingProgress } from '@xuetu/geodata/siting';
import { type RunSiting, SitingCrash, type SitingTask } from './siting-task.ts';

/** What the worker is given: `stopped[0]` turns 1 when it should end, and can be read in the middle of a solve. */
export interface SitingWorkerData extends SitingTask {
  stopped: Int32Array<SharedArrayBuffer>;
}

/** What the worker says. */
export type SitingMessage =
  | ({ kind: 'progress' } & SitingProgress)
  | { kind: 'done'; proposal: Proposal }
  | { kind: 'failed'; reason: string };

/** Solves in a thread of its own, so that the server keeps answering and a solve can be ended at any moment. */
export const runSitingInWorker: RunSiting = (task, onProgress) => {
  const stopped = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const workerData: SitingWorkerData = { ...task, stopped };
  const worker = new Worker(new URL('./siting-worker.ts', import.meta.url), { workerData });
  const proposal = new Promise<Proposal>((resolve, reject) => {
    worker.on('message', (message: SitingMessage) => {
      if (message.kind === 'progress') onProgress(message);
      else if (message.kind === 'done') resolve(message.proposal);
      else reject(new Error(message.reason));
    });
    worker.on('error', (cause) => reject(new SitingCrash('the siting worker broke off', { cause })));
    worker.on('exit', (code) => reject(new SitingCrash(`the siting worker ended with ${code} before it answered`)));
  });
  return {
    proposal: proposal.finally(() => worker.terminate()),
    cancel: () => void Atomics.store(stopped, 0, 1),
    stop: () => void worker.terminate(),
  };
};
