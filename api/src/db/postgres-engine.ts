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
    // No pipelining: an answer can only belong to the one query that is under way on its connection.
    max_pipeline: 0,
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
    run: (text, values) => runOn(pool, text, values),
    begin: (work) => begin(pool, work),
    isConnectionLost,
    end: () => pool.end({ timeout: 5 }),
  };
}

/**
 * postgres.js ends a transaction over the same connection object even where the connection was lost meanwhile; by then it may
 * carry someone else's transaction. So once it is lost nothing more goes over it: the callback given to postgres.js then
 * never settles, and the failure comes from the loss itself.
 */
async function begin<Result>(pool: postgres.Sql, work: (session: Session) => Promise<Result>): Promise<Result> {
  const loss = new Loss();
  let result: { value: Result } | undefined;
  try {
    await pool.begin(async (connection) => {
      result = { value: await loss.settle(() => work(sessionOf(connection, loss))) };
    });
  } catch (cause) {
    loss.happen(cause);
    throw cause;
  }
  return result!.value;
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

/** An absent value is null; without values the extended protocol still refuses a second statement, as PGlite does. */
async function runOn(connection: postgres.ISql, text: string, values: unknown[]): Promise<object[]> {
  return [...(await connection.unsafe(text, values as postgres.ParameterOrJSON<never>[], { simple: false } as object))];
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
