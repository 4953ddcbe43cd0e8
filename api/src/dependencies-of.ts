import { randomUUID } from 'node:crypto';
import { packsOf } from '@xuetu/geodata/rules';
import type { Database } from './db/index.ts';
import type { Dependencies, Logger } from './dependencies.ts';
import { runPaperInWorker } from './dossier/run-paper-in-worker.ts';
import { runReportsInWorker } from './reports/run-reports-in-worker.ts';
import { runSitingInWorker } from './siting/run-siting-in-worker.ts';
import { type CrewSettings, createSitingCrew, type SitingCrew } from './siting/siting-crew.ts';

/** The version that health tells. */
const VERSION = '0.1.0';

/** What the app is run with outside tests: the real clock, ids and threads, by one who may see everything. Its crew has to be stopped before the database is closed. */
export function dependenciesOf(database: Database, log: Logger, settings: CrewSettings): Dependencies {
  return {
    database,
    crew: sitingCrewOf(database, log, settings),
    runReports: runReportsInWorker,
    runPaper: runPaperInWorker,
    packsOf,
    now: Date.now,
    newId: randomUUID,
    log,
    version: VERSION,
    basemap: null,
    smallCounts: 'everyone',
  };
}

/** A crew that solves in real threads. */
export function sitingCrewOf(database: Database, log: Logger, settings: CrewSettings): SitingCrew {
  return createSitingCrew({ database, runSiting: runSitingInWorker, newId: randomUUID, now: Date.now, log }, settings);
}
