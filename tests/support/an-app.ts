import { type App, createApp } from '@xuetu/api/app';
import { savePlan } from '@xuetu/api/db';
import type { Dependencies } from '@xuetu/api/dependencies';
import { runPaperInWorker } from '@xuetu/api/dossier/run-paper-in-worker';
import { runReportsInWorker } from '@xuetu/api/reports/run-reports-in-worker';
import { createSitingCrew, type SitingCrew } from '@xuetu/api/siting/siting-crew';
import type { RunSiting } from '@xuetu/api/siting/siting-task';
import type { Plan } from '@xuetu/geodata/model';
import { packsOf } from '@xuetu/geodata/rules';
import { aDatabase } from './a-database.ts';

/** An app on a database of its own, asked without a port. */
export interface TestApp {
  app: App;
  dependencies: Dependencies;
  /** What the app wrote to its log. */
  entries: Parameters<Dependencies['log']>[0][];
  /** Asks and reads the JSON answer. Messages come in English unless said otherwise. */
  ask(
    path: string,
    init?: RequestInit,
  ): Promise<{ status: number; body: ReturnType<typeof JSON.parse>; headers: Headers }>;
  send(method: string, path: string, body: unknown, headers?: Record<string, string>): ReturnType<TestApp['ask']>;
  close(): Promise<void>;
}

const NO_CREW: SitingCrew = { offer: () => {}, nudge: () => {}, stop: async () => {} };

/**
 * Starts an app with the given plans stored; `changes` replaces what it depends on. Siting jobs are solved where it is said how,
 * one at a time.
 */
export async function anApp(
  plans: Plan[] = [],
  { runSiting, ...changes }: Partial<Dependencies> & { runSiting?: RunSiting } = {},
): Promise<TestApp> {
  const { database, close } = await aDatabase();
  const entries: TestApp['entries'] = [];
  let count = 0;
  const outside = {
    now: Date.now,
    newId: () => `job-${++count}`,
    log: (entry: TestApp['entries'][number]) => entries.push(entry),
  };
  for (const plan of plans) await savePlan(database, plan);
  const crew = runSiting
    ? createSitingCrew({ ...outside, database, runSiting }, { threads: 1, takes: 'all' })
    : NO_CREW;
  const dependencies: Dependencies = {
    ...outside,
    database,
    crew,
    runReports: runReportsInWorker,
    runPaper: runPaperInWorker,
    packsOf,
    version: 'test',
    basemap: null,
    smallCounts: 'everyone',
    ...changes,
  };
  const app = createApp(dependencies);
  const ask: TestApp['ask'] = async (path, init = {}) => {
    const headers = { 'accept-language': 'en', ...(init.headers as Record<string, string>) };
    const response = await app.request(path, { ...init, headers });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    return { status: response.status, body: isJson ? JSON.parse(text) : text, headers: response.headers };
  };
  return {
    app,
    dependencies,
    entries,
    ask,
    send: (method, path, body, headers = {}) =>
      ask(path, {
        method,
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    close: async () => {
      await crew.stop();
      await close();
    },
  };
}
