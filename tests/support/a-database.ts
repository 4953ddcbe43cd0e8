import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, type DatabaseSettings, openDatabase } from '@xuetu/api/db';
import postgres from 'postgres';

/** A place for a database of its own, with the schema in it, not opened. */
export interface DatabasePlace {
  settings: DatabaseSettings;
  /** Deletes it; nothing may have it open. */
  remove(): Promise<void>;
}

const CACHE = join(import.meta.dirname, '../../.cache/database-templates');
const MIGRATIONS = join(import.meta.dirname, '../../api/src/db/migrations');
const LOCKFILE = join(import.meta.dirname, '../../package-lock.json');

/**
 * A fresh, migrated and opened database: on the PostgreSQL of DATABASE_URL one that is created and dropped, otherwise the
 * embedded one in a temporary folder. Call `close` after the last test of the file.
 */
export async function aDatabase(
  extra: Partial<DatabaseSettings> = {},
): Promise<{ database: Database; settings: DatabaseSettings; close(): Promise<void> }> {
  const place = await aDatabasePlace();
  const settings = { ...place.settings, ...extra };
  const database = await openDatabase(settings);
  return {
    database,
    settings,
    close: async () => {
      await database.close();
      await place.remove();
    },
  };
}

export async function aDatabasePlace(): Promise<DatabasePlace> {
  const server = process.env.DATABASE_URL;
  return server ? onServer(server) : inFolder();
}

/** A data folder that already holds the schema: copied from one made once, because PostGIS takes about 9 s to install. */
export async function inFolder(): Promise<DatabasePlace> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'xuetu-data-'));
  await cp(join(await template(), 'database'), join(dataFolder, 'database'), { recursive: true });
  return { settings: { dataFolder }, remove: () => rm(dataFolder, { recursive: true, force: true }) };
}

async function template(): Promise<string> {
  const texts = (await readdir(MIGRATIONS)).sort().map((name) => readFile(join(MIGRATIONS, name)));
  const hash = createHash('sha256').update(await readFile(LOCKFILE));
  for (const text of await Promise.all(texts)) hash.update(text);
  const folder = join(CACHE, hash.digest('hex').slice(0, 16));
  if (existsSync(folder)) return folder;
  await mkdir(CACHE, { recursive: true });
  for (const name of await readdir(CACHE)) {
    if (/^[0-9a-f]{16}$/.test(name)) await rm(join(CACHE, name), { recursive: true, force: true });
  }
  const draft = `${folder}.${randomUUID()}`;
  const database = await openDatabase({ dataFolder: draft });
  await database.close();
  try {
    await rename(draft, folder);
  } catch (cause) {
    await rm(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw cause;
  }
  return folder;
}

async function onServer(server: string): Promise<DatabasePlace> {
  const name = `xuetu_test_${randomUUID().replaceAll('-', '')}`;
  await onMaintenance(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    settings: { databaseUrl: url.href, dataFolder: join(tmpdir(), name) },
    remove: () => onMaintenance(server, `drop database ${name} with (force)`),
  };
}

async function onMaintenance(server: string, statement: string): Promise<void> {
  const connection = postgres(server, { max: 1, onnotice: () => {} });
  await connection.unsafe(statement);
  await connection.end();
}
