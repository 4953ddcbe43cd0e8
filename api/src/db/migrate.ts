import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Engine, Session } from './engine.ts';
import { MigrationRefused } from './migration-refused.ts';

/** One step of the schema. Once landed, its file is never edited. */
interface Migration {
  name: string;
  text: string;
  checksum: string;
}

const FOLDER = join(import.meta.dirname, 'migrations');

/** Any number will do, as long as every Xuetu takes the same one. */
const LOCK = 7_203_201;

/**
 * Brings the schema up to date: every numbered file of the folder that the database does not have yet, in order, each in a
 * transaction. Refuses where a landed file was edited or where the database is newer than this program.
 */
export async function migrate(engine: Engine, folder: string = FOLDER): Promise<void> {
  const migrations = await migrationsIn(folder);
  for (;;) {
    const isDone = await engine.begin((session) => next(session, migrations));
    if (isDone) return;
  }
}

/** Runs the first migration that is missing, holding a lock until the commit; answers whether none was. */
async function next(session: Session, migrations: Migration[]): Promise<boolean> {
  await session.run('select pg_advisory_xact_lock($1)', [LOCK]);
  await session.script(`create table if not exists migrations (
    name text primary key, checksum text not null, landed_at timestamptz not null default now())`);
  const landed = (await session.run('select name, checksum from migrations order by name', [])) as Migration[];
  refuseContradictions(landed, migrations);
  const missing = migrations[landed.length];
  if (!missing) return true;
  await session.script(missing.text);
  await session.run('insert into migrations (name, checksum) values ($1, $2)', [missing.name, missing.checksum]);
  return false;
}

function refuseContradictions(landed: Migration[], migrations: Migration[]): void {
  landed.forEach(({ name, checksum }, position) => {
    const ours = migrations[position];
    if (ours?.name !== name) throw new MigrationRefused('unknown', name);
    if (ours.checksum !== checksum) throw new MigrationRefused('edited', name);
  });
}

async function migrationsIn(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      // A checkout on Windows may have changed the line ends; that is no change of the migration.
      const text = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n');
      return { name, text, checksum: createHash('sha256').update(text).digest('hex') };
    }),
  );
}
