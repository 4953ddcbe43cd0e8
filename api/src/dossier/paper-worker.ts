import { parentPort, workerData } from 'node:worker_threads';
import type { PaperTask } from './paper-task.ts';
import type { PaperMessage } from './run-paper-in-worker.ts';
import { writePaper } from './write-paper.ts';

/** The thread in which one paper is written; what it throws reaches the server as an error of the thread. */
const tell = (message: PaperMessage, transfer: ArrayBuffer[] = []) => parentPort?.postMessage(message, transfer);
const bytes = await writePaper(workerData as PaperTask, (progress) => tell({ kind: 'progress', ...progress }));
tell({ kind: 'done', bytes }, [bytes.buffer]);
