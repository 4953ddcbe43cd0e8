import type { Database } from '@xuetu/api/db';
import sql, { type Sql } from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aDatabase } from '../../support/a-database.ts';

let database: Database;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ database, close } = await aDatabase());
});
afterAll(() => close());

const askFor = async (statement: Sql) => (await database.query<{ value: unknown }>(statement))[0]?.value;

describe('a value means the same on both engines', () => {
  test.each<[string, Sql, unknown]>([
    ['a count', sql`select count(*) as value from generate_series(1, 3)`, 3],
    ['a whole number beyond 2^53', sql`select 9007199254740993::int8 as value`, 9007199254740993n],
    ['a numeric', sql`select 1.25::numeric as value`, 1.25],
    ['an average', sql`select avg(i) as value from generate_series(1, 4) i`, 2.5],
    ['a double', sql`select ${0.1 + 0.2}::float8 as value`, 0.1 + 0.2],
    ['a date', sql`select ${'2026-09-01'}::date as value`, '2026-09-01'],
    ['a moment', sql`select ${'2026-09-01 08:00+08'}::timestamptz as value`, new Date('2026-09-01T00:00:00Z')],
    ['a moment given as Date', sql`select ${new Date(0)}::timestamptz as value`, new Date(0)],
    ['a moment without zone', sql`select '2026-09-01 08:00'::timestamp as value`, '2026-09-01 08:00:00'],
    ['true', sql`select ${true}::bool as value`, true],
    ['true as text', sql`select ${'true'}::bool as value`, true],
    ['an absent value', sql`select ${undefined}::text as value`, null],
    ['JSON as text', sql`select ${'{"名":[1,"a"]}'}::text::jsonb as value`, { 名: [1, 'a'] }],
    ['JSON as text for a jsonb place', sql`select ${'{"a":"b"}'}::jsonb as value`, { a: 'b' }],
    ['JSON as value', sql`select ${{ a: 'b' }}::jsonb as value`, { a: 'b' }],
    ['a JSON text is not encoded twice', sql`select jsonb_typeof(${'{"a":1}'}::jsonb) as value`, 'object'],
    ['Chinese', sql`select ${'学图😀'}::text as value`, '学图😀'],
    ['a list of numbers', sql`select ${[3, 1, 2]}::int[] as value`, [3, 1, 2]],
    ['a list of texts', sql`select ${['a,b', '"c"', '\\', '学']}::text[] as value`, ['a,b', '"c"', '\\', '学']],
    ['an empty list', sql`select ${[]}::text[] as value`, []],
    ['membership', sql`select 'b' = any(${['a', 'b']}::text[]) as value`, true],
    [
      'a projected place',
      sql`select round(st_x(st_transform(st_setsrid(st_makepoint(117, 36), 4326), 4548)))::int as value`,
      500000,
    ],
  ])('%s', async (_, statement, expected) => {
    expect(await askFor(statement)).toEqual(expected);
  });

  test('and an insert without returning answers no rows', async () => {
    expect(await database.query(sql`create temporary table nothing (a int)`)).toEqual([]);
  });

  test('and more values than the protocol counts are refused by name', async () => {
    const strings = ['', ...Array.from({ length: 70_000 }, () => '')];
    const statement = sql(strings, ...Array.from({ length: 70_000 }, () => 1));
    await expect(database.query(statement)).rejects.toThrow('takes 65533 values at most, not 70000');
  });
});
