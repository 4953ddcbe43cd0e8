import { randomUUID } from 'node:crypto';
import { packsOf } from '@xuetu/geodata/rules';
import type { Database } from './db/index.ts';
import type { Dependencies, Logger } from './dependencies.ts';
import { runReportsInWorker } from './reports/run-reports-in-worker.ts';
import { runSitingInWorker } from './siting/run-siting-in-worker.ts';

/** The version that health tells. */
const VERSION = '0.1.0';

/** What the app is run with outside tests: the real clock, ids and threads. */
export function dependenciesOf(database: Database, log: Logger): Dependencies {
  return {
    database,
    runSiting: runSitingInWorker,
    runReports: runReportsInWorker,
    packsOf,
    now: Date.now,
    newId: randomUUID,
    log,
    version: VERSION,
    basemap: null,
  };
}
