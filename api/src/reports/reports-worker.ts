import { parentPort, workerData } from 'node:worker_threads';
import { computeReports } from './compute-reports.ts';
import type { ReportTask } from './reports.ts';

/** The thread in which the reports of one plan are computed; what it throws reaches the server as an error of the thread. */
parentPort?.postMessage(computeReports(workerData as ReportTask));
