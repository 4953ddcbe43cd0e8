import { AsyncLocalStorage } from 'node:async_hooks';
import type { Sql } from 'sql-template-tag';
import type { Database } from './database.ts';
import type { Engine, Session } from './engine.ts';
import { TransactionScope } from './transaction-scope.ts';

/** PostgreSQL's protocol counts the values of a statement in 16 bits; postgres.js stops short of that. */
const MOST_VALUES = 65_533;

/**
 * The door in front of an engine. It adds what both engines need alike: a query on an outer door from within a transaction
 * is refused instead of waiting for itself, a transaction that falls silent is rolled back, and nothing reaches a
 * connection after its transaction ended.
 */
export function doorOf(
  engine: Engine,
  { idleTransactionSeconds = 60 }: { idleTransactionSeconds?: number } = {},
): Database {
  const current = new AsyncLocalStorage<TransactionScope>();
  const idleMs = idleTransactionSeconds * 1000;

  function refuseFromWithin(): void {
    if (current.getStore()?.isOpen) {
      throw new Error(
        'Inside a transaction only the door handed to its work may be asked: this query would wait for itself.',
      );
    }
  }

  async function runIn<Result>(
    scope: TransactionScope,
    session: Session,
    work: (database: Database) => Promise<Result>,
  ): Promise<Result> {
    try {
      const result = await scope.race(current.run(scope, async () => work(innerDoor(scope, session))));
      await scope.end();
      scope.refuseCommitAfterFailure();
      return result;
    } finally {
      await scope.end();
    }
  }

  function innerDoor(scope: TransactionScope, session: Session): Database {
    const ask = <Result>(isFatal: boolean, put: () => Promise<Result>) =>
      scope.ask(current.getStore(), { put, isFatal, isLost: engine.isConnectionLost });
    return {
      engine: engine.name,
      query: async <Row>(sql: Sql) => {
        const values = valuesOf(sql);
        return ask(true, () => session.run(sql.text, values)) as Promise<Row[]>;
      },
      transaction: async (work) =>
        ask(false, () => session.savepoint((inner) => runIn(new TransactionScope(idleMs, scope), inner, work))),
      close: async () => {
        throw new Error('A transaction ends with its work; only the outer door can be closed.');
      },
    };
  }

  return {
    engine: engine.name,
    query: async <Row>(sql: Sql) => {
      refuseFromWithin();
      return engine.run(sql.text, valuesOf(sql)) as Promise<Row[]>;
    },
    transaction: async (work) => {
      refuseFromWithin();
      return engine.begin((session) => runIn(new TransactionScope(idleMs), session, work));
    },
    close: async () => {
      refuseFromWithin();
      await engine.end();
    },
  };
}

function valuesOf(sql: Sql): unknown[] {
  if (sql.values.length > MOST_VALUES) {
    throw new Error(`A statement takes ${MOST_VALUES} values at most, not ${sql.values.length}.`);
  }
  return sql.values.map((value) => (value === undefined ? null : value));
}
