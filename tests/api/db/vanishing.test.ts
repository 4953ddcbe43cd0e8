import type { Database } from '@xuetu/api/db';
import sql from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aDatabase } from '../../support/a-database.ts';

let database: Database;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ database, close } = await aDatabase({ idleTransactionSeconds: 0.3, poolSize: 3 }));
  await database.query(sql`create table marks (mark text primary key)`);
});

afterAll(() => close());

const insert = (mark: string) => sql`insert into marks (mark) values (${mark})`;

async function isMarked(mark: string): Promise<boolean> {
  return (await database.query(sql`select 1 from marks where mark = ${mark}`)).length > 0;
}

/** A promise together with the function that fulfils it. */
function gate() {
  let open = () => {};
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, passed };
}

describe('a client that vanishes in a transaction leaves nothing behind', () => {
  test('by throwing', async () => {
    const work = database.transaction(async (door) => {
      await door.query(insert('thrown'));
      throw new Error('gone');
    });
    await expect(work).rejects.toThrow('gone');
    expect(await isMarked('thrown')).toBe(false);
  });

  test('by never finishing', async () => {
    const work = database.transaction(async (door) => {
      await door.query(insert('silent'));
      await new Promise(() => {});
    });
    await expect(work).rejects.toThrow('asked nothing for 0.3 s');
    expect(await isMarked('silent')).toBe(false);
  });

  test('by never finishing what is nested', async () => {
    const work = database.transaction(async (door) => {
      await door.query(insert('outer'));
      await door.transaction(async (inner) => {
        await inner.query(insert('inner'));
        await new Promise(() => {});
      });
    });
    await expect(work).rejects.toThrow('asked nothing for 0.3 s');
    expect([await isMarked('outer'), await isMarked('inner')]).toEqual([false, false]);
  });

  test('by coming back after it was given up', async () => {
    const { open, passed } = gate();
    let late: Promise<unknown> = Promise.resolve();
    const work = database.transaction(async (door) => {
      await door.query(insert('late'));
      late = passed.then(() => door.query(insert('later')));
      late.catch(() => {});
      await new Promise(() => {});
    });
    await expect(work).rejects.toThrow('asked nothing');
    open();
    await expect(late).rejects.toThrow('This transaction has ended');
    expect([await isMarked('late'), await isMarked('later')]).toEqual([false, false]);
  });

  test('and a failure that the work swallowed still fails the transaction', async () => {
    const work = database.transaction(async (door) => {
      await door.query(insert('swallowed'));
      await door.query(sql`select 1 / ${0}::int`).catch(() => {});
      return 'fine';
    });
    await expect(work).rejects.toThrow('division by zero');
    expect(await isMarked('swallowed')).toBe(false);
  });

  test('and a question nobody waited for is part of the transaction', async () => {
    const work = database.transaction(async (door) => {
      await door.query(insert('awaited'));
      door.query(sql`select 1 / ${0}::int`).catch(() => {});
    });
    await expect(work).rejects.toThrow('division by zero');
    expect(await isMarked('awaited')).toBe(false);
  });
});

describe('a question that would wait for itself is refused', () => {
  test('on the outer door inside a transaction', async () => {
    const work = database.transaction(async (door) => {
      await door.query(insert('self'));
      await database.query(sql`select 1`);
    });
    await expect(work).rejects.toThrow('would wait for itself');
    const nested = database.transaction(() => database.transaction(async () => 1));
    await expect(nested).rejects.toThrow('would wait for itself');
    expect(await isMarked('self')).toBe(false);
  });

  test('on the door of a transaction inside one nested in it', async () => {
    const work = database.transaction((door) => door.transaction(() => door.query(sql`select 1`)));
    await expect(work).rejects.toThrow('would wait for itself');
  });

  test('but two nested transactions started at once take turns', async () => {
    await database.transaction(async (door) => {
      const both = ['first', 'second'].map((mark) =>
        door.transaction(async (inner) => {
          await inner.query(insert(mark));
          if (mark === 'second') throw new Error('only the second');
        }),
      );
      expect((await Promise.allSettled(both)).map((one) => one.status)).toEqual(['fulfilled', 'rejected']);
    });
    expect([await isMarked('first'), await isMarked('second')]).toEqual([true, false]);
  });

  test('but work that outlives its transaction may use the outer door', async () => {
    const { open, passed } = gate();
    let afterwards: Promise<unknown> = Promise.resolve();
    await database.transaction(async () => {
      afterwards = passed.then(() => database.query(sql`select 7 as seven`));
    });
    open();
    expect(await afterwards).toEqual([{ seven: 7 }]);
  });
});

describe.runIf(process.env.DATABASE_URL)('a connection that PostgreSQL ends', () => {
  const backendOf = async (door: Database) =>
    (await door.query<{ pid: number }>(sql`select pg_backend_pid() as pid`))[0]!.pid;
  const terminate = (pid: number) => database.query(sql`select pg_terminate_backend(${pid}::int)`);

  test('takes its transaction with it, whatever the work does next', async () => {
    for (const next of ['query', 'commit', 'throw', 'swallow', 'nested'] as const) {
      const [begun, ended] = [gate(), gate()];
      let backend = 0;
      const work = database.transaction(async (door) => {
        await door.query(insert(`terminated-${next}`));
        backend = await backendOf(door);
        begun.open();
        await ended.passed;
        if (next === 'query') await door.query(insert(`again-${next}`));
        if (next === 'throw') throw new Error('gone');
        if (next === 'swallow') await door.query(insert(`again-${next}`)).catch(() => {});
        if (next === 'nested') await door.transaction((inner) => inner.query(insert(`again-${next}`))).catch(() => {});
      });
      const failed = expect(work).rejects.toThrow();
      await begun.passed;
      await terminate(backend);
      // Others use the pool's connections before the work wakes: a late commit or rollback must not reach theirs.
      const others = Array.from({ length: 6 }, (_, number) =>
        database.transaction(async (door) => {
          await door.query(insert(`other-${next}-${number}`));
          if (number === 0) ended.open();
          await door.query(sql`select pg_sleep(${0.02})`);
          await door.query(insert(`other-${next}-${number}-end`));
        }),
      );
      await Promise.all(others);
      await failed;
      expect([await isMarked(`terminated-${next}`), await isMarked(`again-${next}`)]).toEqual([false, false]);
      const rows = await database.query(sql`select 1 from marks where mark like ${`other-${next}-%`}`);
      expect(rows).toHaveLength(12);
    }
  });

  test('in the middle of a question fails that question and no other', async () => {
    const begun = gate();
    let backend = 0;
    const work = database.transaction(async (door) => {
      backend = await backendOf(door);
      begun.open();
      await door.query(sql`select pg_sleep(${30})`);
    });
    const failed = expect(work).rejects.toThrow();
    await begun.passed;
    await terminate(backend);
    const answers = Array.from({ length: 50 }, (_, number) => database.query(sql`select ${number}::int as number`));
    await failed;
    expect(await Promise.all(answers)).toEqual(Array.from({ length: 50 }, (_, number) => [{ number }]));
  });
});
