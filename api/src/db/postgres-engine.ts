import postgres from 'postgres';
import type { Engine, Session } from './engine.ts';
import { WIRE_TYPES } from './wire-types.ts';

const STATEMENT_TIMEOUT_MS = 120_000;

/** A pool of connections to a PostgreSQL server; connects when first asked. */
export function openPostgres(
  databaseUrl: string,
  { poolSize = 8, idleTransactionSeconds = 60 }: { poolSize?: number; idleTransactionSeconds?: number },
): Engine {
  const options = {
    max: poolSize,
    // At most one query waits on the wire behind another; with 0 postgres.js does not start transactions.
    max_pipeline: 1,
    prepare: false,
    connect_timeout: 10,
    onnotice: () => {},
    types: postgresTypes(),
    connection: {
      application_name: 'xuetu',
      TimeZone: 'UTC',
      DateStyle: 'ISO',
      statement_timeout: STATEMENT_TIMEOUT_MS,
      idle_in_transaction_session_timeout: (idleTransactionSeconds + 5) * 1000,
    },
  };
  const pool = postgres(databaseUrl, options);
  return {
    name: 'postgresql',
    run: (text, values) => withoutStaleFailures(poolSize, () => runOn(pool, text, values)),
    begin: (work) => begin(pool, poolSize, work),
    isConnectionLost,
    end: () => pool.end({ timeout: 5 }),
  };
}

/**
 * postgres.js ends a transaction over the same connection object even where the connection was lost meanwhile; by then it may
 * carry someone else's transaction. So once it is lost nothing more goes over it: the callback given to postgres.js then
 * never settles, and the failure comes from the loss itself.
 */
async function begin<Result>(
  pool: postgres.Sql,
  poolSize: number,
  work: (session: Session) => Promise<Result>,
): Promise<Result> {
  const loss = new Loss();
  let outcome: { result: Result } | undefined;
  let failure: { cause: unknown } | undefined;
  await withoutStaleFailures(poolSize, async () => {
    let isBegun = false;
    try {
      await pool.begin(async (connection) => {
        isBegun = true;
        outcome = { result: await loss.settle(() => work(sessionOf(connection, loss))) };
      });
    } catch (cause) {
      if (!isBegun) throw cause;
      loss.happen(cause);
      failure = { cause };
    }
  });
  if (failure) throw failure.cause;
  return outcome!.result;
}

/** Whether and why a transaction can no longer use its connection. */
class Loss {
  #cause: unknown;
  #report: (cause: unknown) => void = () => {};
  readonly #reported: Promise<never>;

  constructor() {
    this.#reported = new Promise((_, reject) => {
      this.#report = reject;
    });
    this.#reported.catch(() => {});
  }

  happen(cause: unknown): void {
    this.#cause ??= cause;
    this.#report(cause);
  }

  refuse(): void {
    if (this.#cause !== undefined) throw this.#cause;
  }

  /** The work's outcome, or a failure as soon as the connection is lost. */
  race<Result>(work: Promise<Result>): Promise<Result> {
    return Promise.race([work, this.#reported]);
  }

  /** The work's outcome as postgres.js may know it: none at all where the connection is lost. */
  async settle<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      const result = await work();
      this.refuse();
      return result;
    } catch (error) {
      if (isConnectionLost(error)) this.happen(error);
      if (this.#cause !== undefined) return new Promise<never>(() => {});
      throw error;
    }
  }
}

/**
 * Without values too the extended protocol is used, which refuses a second statement as PGlite does. Where a statement
 * failed in the middle of its rows, postgres.js leaves as many holes at the start of the connection's next answer.
 */
async function runOn(connection: postgres.ISql, text: string, values: unknown[]): Promise<object[]> {
  const options = { simple: false } as postgres.UnsafeQueryOptions;
  const rows = await connection.unsafe(text, values as postgres.ParameterOrJSON<never>[], options);
  return rows.filter(() => true);
}

/**
 * After PostgreSQL ended a connection with a message, postgres.js answers the first question of the connection's next life
 * with that message, without having put it. A connection ended during a question fails otherwise (CONNECTION_CLOSED), so
 * asking again is safe; each connection of the pool can hold one such message.
 */
async function withoutStaleFailures<Result>(connections: number, ask: () => Promise<Result>): Promise<Result> {
  for (let left = connections; ; left -= 1) {
    try {
      return await ask();
    } catch (error) {
      if (left === 0 || !(error instanceof postgres.PostgresError) || error.severity !== 'FATAL') throw error;
    }
  }
}

function sessionOf(connection: postgres.TransactionSql, loss: Loss): Session {
  const ask = async <Result>(question: () => Promise<Result>) => {
    loss.refuse();
    return loss.race(question());
  };
  return {
    run: (text, values) => ask(() => runOn(connection, text, values)),
    script: (text) =>
      ask(async () => {
        await connection.unsafe(text).simple();
      }),
    savepoint: <Result>(work: (session: Session) => Promise<Result>) =>
      ask(async () => {
        let result: { value: Result } | undefined;
        await connection.savepoint(async (inner) => {
          result = { value: await loss.settle(() => work(sessionOf(inner, loss))) };
        });
        return result!.value;
      }),
  };
}

function postgresTypes(): Record<string, postgres.PostgresType> {
  return Object.fromEntries(
    Object.entries(WIRE_TYPES).map(([name, { oids, parse, serialize }]) => [
      name,
      { to: oids[0]!, from: oids, parse, serialize },
    ]),
  );
}

const LOST = /^(57P0[1-5]|08\d{3}|25P03|CONNECTION_|CONNECT_TIMEOUT|ECONN|EPIPE|ETIMEDOUT)/;

function isConnectionLost(error: unknown): boolean {
  return error instanceof Error && 'code' in error && LOST.test(String(error.code));
}
