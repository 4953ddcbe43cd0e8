import { parentPort, workerData } from 'node:worker_threads';
import { highsSolver, site } from '@xuetu/geodata/siting';
import type { SitingMessage } from './run-siting-in-worker.ts';
import type { SitingTask } from './siting-task.ts';

/** The thread in which one siting task is solved. */
const { base, plan, goal } = workerData as SitingTask;
const tell = (message: SitingMessage) => parentPort?.postMessage(message);

try {
  const proposal = await site(base, plan, goal, highsSolver(), (progress) => tell({ kind: 'progress', ...progress }));
  tell({ kind: 'done', proposal });
} catch (error) {
  tell({ kind: 'failed', reason: error instanceof Error ? (error.stack ?? error.message) : String(error) });
}
