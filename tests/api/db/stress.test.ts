import { randomUUID } from 'node:crypto';
import type { Database } from '@xuetu/api/db';
import sql, { raw, type Sql } from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aDatabase } from '../../support/a-database.ts';

/** Every way in which a question fails that came to mind, with PostgreSQL's code for it. */
const FAILURES: [string, string, () => Sql][] = [
  ['syntax', '42601', () => sql`selec ${1}`],
  ['no such table', '42P01', () => sql`select * from no_such_table where a = ${1}`],
  ['no such table, no values', '42P01', () => sql`select * from no_such_table`],
  ['no such column', '42703', () => sql`select nothing from tokens`],
  ['no such function', '42883', () => sql`select no_such_function(${1}::int)`],
  ['division by zero', '22012', () => sql`select 1 / ${0}::int`],
  ['division by zero after rows', '22012', () => sql`select 1 / (500 - i) from generate_series(1, 1000) i`],
  ['a text where a number belongs', '22P02', () => sql`select ${'twelve'}::int`],
  ['not JSON', '22P02', () => sql`select ${'{'}::text::jsonb`],
  ['out of range', '22003', () => sql`select ${99999}::int::smallint`],
  ['a duplicate key', '23505', () => sql`insert into tokens (token) values ('taken')`],
  ['a missing value', '23502', () => sql`insert into tokens (token) values (${null}::text)`],
  ['a broken check', '23514', () => sql`insert into tokens (token, number) values (${randomUUID()}, -1)`],
  ['a broken reference', '23503', () => sql`insert into holders (token) values ('nobody')`],
  ['a bad geometry', 'XX000', () => sql`select st_geomfromgeojson(${'{"type":"Polygon"}'})`],
  ['two statements', '42601', () => sql`select 1; select 2`],
  ['a refused setting', '22023', () => sql`select set_config('timezone', ${'Mars/Phobos'}, true)`],
  ['a refused serialisation', '40001', () => sql`select refuse('40001')`],
  ['a deadlock', '40P01', () => sql`select refuse('40P01')`],
  ['a cancelled statement', '57014', () => sql`select refuse('57014')`],
];

let database: Database;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ database, close } = await aDatabase());
  await database.query(
    sql`create table tokens (token text primary key, number int not null default 0 check (number >= 0))`,
  );
  await database.query(sql`create table holders (token text references tokens)`);
  await database.query(sql`insert into tokens (token) values ('taken')`);
  await database.query(sql`create function refuse(code text) returns void language plpgsql as $$
    begin raise exception 'refused' using errcode = code; end $$`);
});

afterAll(() => close());

/** Asks a question that only this asker's answer fits; answers whether another's came. */
async function isWrong(door: Database, number: number): Promise<boolean> {
  const token = randomUUID();
  const width = (number % 5) + 1;
  const text = raw(`'${token}'`);
  const rows =
    number % 3 === 0
      ? await door.query<{ token: string }>(sql`select ${text} as token from generate_series(1, ${raw(String(width))})`)
      : await door.query<{ token: string }>(sql`select ${token}::text as token from generate_series(1, ${width}::int)`);
  return rows.length !== width || rows.some((row) => row.token !== token);
}

async function failsAsItShould(door: Database, number: number): Promise<void> {
  const [name, code, statement] = FAILURES[number % FAILURES.length]!;
  const outcome = await door.query(statement()).then(
    () => 'no error',
    (error) => error.code,
  );
  expect(outcome, name).toBe(code);
}

describe('not one wrong row', () => {
  test('when thousands of questions and every kind of failure are under way at once', async () => {
    const asked = Array.from({ length: 6000 }, async (_, number) => {
      if (number % 4 === 0) await failsAsItShould(database, number / 4);
      return isWrong(database, number);
    });
    const answers = await Promise.all(asked);
    expect(answers.filter(Boolean)).toHaveLength(0);
  });

  test('when transactions commit, fail, nest and fail within among the questions', async () => {
    const kept: string[] = [];
    const dropped: string[] = [];
    const asked = Array.from({ length: 1200 }, async (_, number) => {
      const [outer, inner] = [randomUUID(), randomUUID()];
      const insert = (token: string) => sql`insert into tokens (token, number) values (${token}, ${number})`;
      const kind = number % 6;
      if (kind === 0) return isWrong(database, number);
      if (kind === 1) return failsAsItShould(database, number).then(() => false);
      const isInnerKept = kind === 2 || kind === 4;
      const isOuterKept = kind === 2 || kind === 3;
      (isOuterKept ? kept : dropped).push(outer);
      (isOuterKept && isInnerKept ? kept : dropped).push(inner);
      let wrong = false;
      const done = database.transaction(async (work) => {
        await work.query(insert(outer));
        wrong ||= await isWrong(work, number);
        const nested = work.transaction(async (within) => {
          await within.query(insert(inner));
          wrong ||= await isWrong(within, number);
          if (!isInnerKept) await within.query(FAILURES[number % FAILURES.length]![2]());
        });
        await (isInnerKept ? nested : expect(nested).rejects.toThrow());
        wrong ||= await isWrong(work, number);
        if (kind === 4) throw new Error('the planner changed her mind');
        if (kind === 5) await work.query(sql`select 1 / ${0}::int`);
      });
      await (isOuterKept ? done : expect(done).rejects.toThrow());
      return wrong;
    });
    const answers = await Promise.all(asked);
    expect(answers.filter(Boolean)).toHaveLength(0);
    const rows = await database.query<{ token: string }>(sql`select token from tokens`);
    const stored = new Set(rows.map((row) => row.token));
    expect(kept.filter((token) => !stored.has(token))).toHaveLength(0);
    expect(dropped.filter((token) => stored.has(token))).toHaveLength(0);
  });
});
