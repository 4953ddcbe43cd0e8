import { parentPort, workerData } from 'node:worker_threads';
import { highsSolver, type SitingProgress, type StopSignal, site } from '@xuetu/geodata/siting';
import type { SitingMessage, SitingWorkerData } from './run-siting-in-worker.ts';

/** The thread in which one siting task is solved. */
const { base, plan, goal, stopped } = workerData as SitingWorkerData;
const tell = (message: SitingMessage) => parentPort?.postMessage(message);
const signal: StopSignal = {
  get aborted() {
    return Atomics.load(stopped, 0) === 1;
  },
};

try {
  const onProgress = (progress: SitingProgress) => tell({ kind: 'progress', ...progress });
  const proposal = await site(base, plan, goal, highsSolver(), onProgress, signal, () => performance.now() / 1000);
  tell({ kind: 'done', proposal });
} catch (error) {
  tell({ kind: 'failed', reason: error instanceof Error ? (error.stack ?? error.message) : String(error) });
}
