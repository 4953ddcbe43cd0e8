import { type App, createApp } from '@xuetu/api/app';
import { DataFolderBusy, openDatabase } from '@xuetu/api/db';
import type { Logger } from '@xuetu/api/dependencies';
import { dependenciesOf } from '@xuetu/api/dependencies-of';
import { SMALL_COUNTS_KEY_HEADER } from '@xuetu/api/export/small-count-right';
import { settingsOf } from '@xuetu/api/settings';
import type { Locale } from '@xuetu/geodata/model';
import { hc } from 'hono/client';

export type Client = ReturnType<typeof hc<App>>;

/** The typed client, and how to let go of what stands behind it. */
export interface OpenClient {
  client: Client;
  close(): Promise<void>;
}

/**
 * One way to do everything: the API. It runs in this process where the data folder is free, and is reached over HTTP where
 * a running server holds the folder, which then sees the key to small counts. Throws `DataFolderBusy` where the holder serves no address.
 */
export async function openClient(environment: Record<string, string | undefined>, locale: Locale): Promise<OpenClient> {
  const { dataFolder, databaseUrl } = settingsOf(environment);
  const { XUETU_SMALL_COUNTS_KEY: key } = environment;
  const headers = { 'Accept-Language': locale, ...(key && { [SMALL_COUNTS_KEY_HEADER]: encodeURIComponent(key) }) };
  try {
    const database = await openDatabase({ databaseUrl, dataFolder });
    const stopping = new AbortController();
    const log: Logger = ({ level, ...entry }) => {
      if (level === 'error') process.stderr.write(`${JSON.stringify(entry)}\n`);
    };
    const dependencies = dependenciesOf(database, log, { threads: 1, takes: 'offered' });
    const app = createApp({
      ...dependencies,
      stopping: stopping.signal,
    });
    const inProcess: typeof fetch = async (input, init) => app.request(input as string, init);
    return {
      client: hc<App>('http://localhost', { headers, fetch: inProcess }),
      close: async () => {
        stopping.abort();
        await dependencies.crew.stop();
        await database.close();
      },
    };
  } catch (error) {
    const address = error instanceof DataFolderBusy ? error.holder?.address : undefined;
    if (!address) throw error;
    return { client: hc<App>(address, { headers }), close: async () => {} };
  }
}
