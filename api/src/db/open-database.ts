import type { Database } from './database.ts';

/** Where the data lives: a PostgreSQL server, or else a folder on this machine. */
export interface DatabaseSettings {
  /** postgres://user:password@host:port/name of a PostgreSQL with PostGIS. Left out: the embedded database. */
  databaseUrl?: string | undefined;
  /** Folder of the embedded database. */
  dataFolder: string;
  /** Connections held to PostgreSQL. */
  poolSize?: number;
  /** A transaction in which nothing was asked for so long is given up and rolled back. */
  idleTransactionSeconds?: number;
}

/**
 * Opens the door to storage and brings its schema up to date. The embedded database first takes its data folder
 * (`DataFolderBusy` names who holds it) and loads PostGIS: about 10 s the first time, 2 s later.
 */
export async function openDatabase(settings: DatabaseSettings): Promise<Database> {
  const { doorOf } = await import('./door.ts');
  const engine = settings.databaseUrl
    ? (await import('./postgres-engine.ts')).openPostgres(settings.databaseUrl, settings)
    : await (await import('./embedded-engine.ts')).openEmbedded(settings.dataFolder);
  const door = doorOf(engine, settings);
  try {
    const { migrate } = await import('./migrate.ts');
    await migrate(engine);
  } catch (cause) {
    await door.close();
    throw cause;
  }
  return door;
}
