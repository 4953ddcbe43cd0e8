import { Worker } from 'node:worker_threads';
import type { PaperProgress, RunPaper } from './paper-task.ts';

/** What the worker says. */
export type PaperMessage = ({ kind: 'progress' } & PaperProgress) | { kind: 'done'; bytes: Uint8Array<ArrayBuffer> };

/** Writes in a thread of its own: the server keeps answering, and a paper can be stopped at any moment. */
export const runPaperInWorker: RunPaper = (task, onProgress) => {
  const worker = new Worker(new URL('./paper-worker.ts', import.meta.url), { workerData: task });
  const bytes = new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    worker.on('message', (message: PaperMessage) => {
      if (message.kind === 'done') resolve(message.bytes);
      else onProgress(message);
    });
    worker.on('error', (cause) => reject(new Error('the paper worker broke off', { cause })));
    worker.on('exit', (code) => reject(new Error(`the paper worker ended with ${code} before it answered`)));
  });
  bytes.catch(() => {});
  return { bytes, stop: () => void worker.terminate() };
};
