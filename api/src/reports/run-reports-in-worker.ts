import { Worker } from 'node:worker_threads';
import type { Reports, RunReports } from './reports.ts';

/**
 * Computes in a thread of its own: the server keeps answering, and what is too large ends the thread, not the server. A thread that
 * has answered ends by itself.
 */
export const runReportsInWorker: RunReports = (task) => {
  const worker = new Worker(new URL('./reports-worker.ts', import.meta.url), { workerData: task });
  const reports = new Promise<Partial<Reports>>((resolve, reject) => {
    worker.on('message', resolve);
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`the reports worker ended with ${code} before it answered`)));
  });
  return { reports, stop: () => void worker.terminate() };
};
