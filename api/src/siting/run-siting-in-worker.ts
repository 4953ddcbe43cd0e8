import { Worker } from 'node:worker_threads';
import type { Proposal, SitingProgress } from '@xuetu/geodata/siting';
import type { RunSiting } from './siting-task.ts';

/** What the worker says. */
export type SitingMessage =
  | ({ kind: 'progress' } & SitingProgress)
  | { kind: 'done'; proposal: Proposal }
  | { kind: 'failed'; reason: string };

/** Solves in a thread of its own, so that the server keeps answering and a solve can be ended at any moment. */
export const runSitingInWorker: RunSiting = (task, onProgress) => {
  const worker = new Worker(new URL('./siting-worker.ts', import.meta.url), { workerData: task });
  const proposal = new Promise<Proposal>((resolve, reject) => {
    worker.on('message', (message: SitingMessage) => {
      if (message.kind === 'progress') onProgress(message);
      else if (message.kind === 'done') resolve(message.proposal);
      else reject(new Error(message.reason));
    });
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`the siting worker ended with ${code} before it answered`)));
  });
  return { proposal: proposal.finally(() => worker.terminate()), stop: () => void worker.terminate() };
};
