import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MigrationRefused } from '@xuetu/api/db';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openEmbedded } from '../../../api/src/db/embedded-engine.ts';
import type { Engine } from '../../../api/src/db/engine.ts';
import { migrate } from '../../../api/src/db/migrate.ts';
import { openPostgres } from '../../../api/src/db/postgres-engine.ts';
import { aDatabasePlace, type DatabasePlace } from '../../support/a-database.ts';

let place: DatabasePlace;
let engine: Engine;
let folder: string;

const openEngine = async () =>
  place.settings.databaseUrl ? openPostgres(place.settings.databaseUrl, {}) : openEmbedded(place.settings.dataFolder);

beforeAll(async () => {
  place = await aDatabasePlace();
  engine = await openEngine();
  folder = await mkdtemp(join(tmpdir(), 'xuetu-migrations-'));
});
afterAll(async () => {
  await engine.end();
  await place.remove();
  await rm(folder, { recursive: true });
});

/** A database that has seen no migration but those given, each `name: text`. */
beforeEach(async () => {
  for (const table of ['migrations', 'a', 'b', 'c']) await engine.run(`drop table if exists ${table} cascade`, []);
  await rm(folder, { recursive: true });
  await mkdir(folder);
});

const write = (files: Record<string, string>) =>
  Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)));

const tables = async () =>
  (
    await engine.run(
      `select string_agg(relname, '' order by relname) as names from pg_class where relname in ('a', 'b', 'c')`,
      [],
    )
  )[0];

test('migrations land in the order of their numbers, each once', async () => {
  await write({
    '0002-b.sql': 'create table b (a int references a); insert into b values (1)',
    '0001-a.sql': 'create table a (id int primary key); insert into a values (1)',
  });
  await migrate(engine, folder);
  await migrate(engine, folder);
  await write({ '0003-c.sql': 'create table c ()', 'notes.txt': 'not a migration' });
  await migrate(engine, folder);
  expect(await tables()).toEqual({ names: 'abc' });
});

test('a migration that fails leaves nothing of itself, and what landed before stays', async () => {
  await write({ '0001-a.sql': 'create table a ()', '0002-b.sql': 'create table b (); select 1 / 0' });
  await expect(migrate(engine, folder)).rejects.toThrow('division by zero');
  expect(await tables()).toEqual({ names: 'a' });
  await write({ '0002-b.sql': 'create table b ()' });
  await migrate(engine, folder);
  expect(await tables()).toEqual({ names: 'ab' });
});

test('a landed migration that was edited is refused, but not for its line ends', async () => {
  await write({ '0001-a.sql': 'create table a (\n)' });
  await migrate(engine, folder);
  await write({ '0001-a.sql': 'create table a (\r\n)' });
  await migrate(engine, folder);
  await write({ '0001-a.sql': 'create table a (id int)' });
  await expect(migrate(engine, folder)).rejects.toThrow(MigrationRefused);
  await expect(migrate(engine, folder)).rejects.toThrow('0001-a.sql was changed after it landed');
});

test('a database made by a newer version is refused', async () => {
  await write({ '0001-a.sql': 'create table a ()', '0002-b.sql': 'create table b ()' });
  await migrate(engine, folder);
  await rm(join(folder, '0002-b.sql'));
  await expect(migrate(engine, folder)).rejects.toThrow('0002-b.sql, which this program does not know');
});

test.runIf(process.env.DATABASE_URL)('several servers that start at once migrate once', async () => {
  await write({
    '0001-a.sql': 'create table a ()',
    '0002-b.sql': 'create table b ()',
    '0003-c.sql': 'create table c ()',
  });
  const engines = await Promise.all(Array.from({ length: 5 }, openEngine));
  await Promise.all(engines.map((one) => migrate(one, folder)));
  await Promise.all(engines.map((one) => one.end()));
  expect(await tables()).toEqual({ names: 'abc' });
});
