import { createApp } from './app.ts';
import { announceAddress, districtList, holderOf, openDatabase } from './db/index.ts';
import type { Logger } from './dependencies.ts';
import { dependenciesOf } from './dependencies-of.ts';
import type { FailureBody } from './http/failure.ts';
import { importForm } from './imports/import-form.ts';
import { checkPort, listen } from './listen.ts';
import type { Settings } from './settings.ts';

/** What `startServer` needs beside the settings. */
export interface ServerOptions extends Settings {
  log: Logger;
  /** Folder of the built web app; left out, only the API is served. */
  webFolder?: string;
  /** Import config of the district that an empty database is given. */
  firstDistrict?: string;
}

/** A server that is up. */
export interface RunningServer {
  address: string;
  stop(): Promise<void>;
}

/**
 * Opens the database, brings in the first district where there is none, and listens. Throws `DataFolderBusy`, `PortBusy` or
 * the reason why the database cannot be opened; whatever was opened until then is closed again.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { databaseUrl, dataFolder, log, basemap, smallCounts, sitingThreads, webFolder, firstDistrict } = options;
  if (databaseUrl || !holderOf(dataFolder)) await checkPort(options);
  const database = await openDatabase({ databaseUrl, dataFolder });
  const stopping = new AbortController();
  const dependencies = dependenciesOf(database, log, { threads: sitingThreads, takes: 'all' });
  try {
    const app = createApp({
      ...dependencies,
      basemap,
      smallCounts,
      stopping: stopping.signal,
      ...(webFolder && { webFolder }),
    });
    if (firstDistrict && (await districtList(database)).length === 0) await importFirst(app, firstDistrict, log);
    const listening = await listen(app, options);
    if (database.engine === 'embedded') announceAddress(dataFolder, listening.address);
    log({ level: 'info', event: 'listening', address: listening.address, engine: database.engine });
    return {
      address: listening.address,
      stop: async () => {
        stopping.abort();
        await listening.close();
        await dependencies.crew.stop();
        await database.close();
        log({ level: 'info', event: 'stopped' });
      },
    };
  } catch (error) {
    await dependencies.crew.stop();
    await database.close();
    throw error;
  }
}

/** The same import as any other, without the network. A server without its first district is still a server. */
async function importFirst(app: ReturnType<typeof createApp>, configFile: string, log: Logger): Promise<void> {
  const { config, file } = await importForm(configFile, process.env);
  const form = new FormData();
  form.append('config', config);
  for (const each of file) form.append('file', each, each.name);
  const response = await app.request('/api/imports', { method: 'POST', body: form });
  const level = response.ok ? 'info' : 'error';
  const { error } = (response.ok ? {} : await response.json()) as Partial<FailureBody>;
  log({ level, event: 'first-district', config: configFile, status: response.status, ...(error && { error }) });
}
