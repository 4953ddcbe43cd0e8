import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite, type Transaction } from '@electric-sql/pglite';
import { postgis } from '@electric-sql/pglite-postgis';
import { takeDataFolder } from './data-folder.ts';
import type { Engine, Session } from './engine.ts';
import { restoreStackAfterErrors } from './restore-stack.ts';
import { WIRE_TYPES } from './wire-types.ts';

/** PGlite with PostGIS in this process, on `<dataFolder>/database`, after taking the folder for this process alone. */
export async function openEmbedded(dataFolder: string): Promise<Engine> {
  const release = await takeDataFolder(dataFolder);
  try {
    const dataDir = join(dataFolder, 'database');
    await mkdir(dataDir, { recursive: true });
    const pglite = await PGlite.create({ dataDir, extensions: { postgis }, ...embeddedTypes() });
    restoreStackAfterErrors(pglite);
    await pglite.exec("set timezone to 'UTC'; set datestyle to 'ISO'");
    return engineOf(pglite, release);
  } catch (cause) {
    await release();
    throw cause;
  }
}

function engineOf(pglite: PGlite, release: () => Promise<void>): Engine {
  return {
    name: 'embedded',
    run: async (text, values) => (await pglite.query<object>(text, values)).rows,
    begin: (work) => pglite.transaction((transaction) => work(sessionOf(transaction, 0))),
    isConnectionLost: () => pglite.closed,
    end: async () => {
      await pglite.close();
      await release();
    },
  };
}

function sessionOf(transaction: Transaction, depth: number): Session {
  return {
    run: async (text, values) => (await transaction.query<object>(text, values)).rows,
    script: async (text) => {
      await transaction.exec(text);
    },
    savepoint: async (work) => {
      const name = `level_${depth}`;
      await transaction.exec(`savepoint ${name}`);
      try {
        const result = await work(sessionOf(transaction, depth + 1));
        await transaction.exec(`release savepoint ${name}`);
        return result;
      } catch (cause) {
        await transaction.exec(`rollback to savepoint ${name}; release savepoint ${name}`);
        throw cause;
      }
    },
  };
}

function embeddedTypes() {
  const perOid = Object.values(WIRE_TYPES).flatMap((type) => type.oids.map((oid) => [oid, type] as const));
  return {
    parsers: Object.fromEntries(perOid.map(([oid, { parse }]) => [oid, parse])),
    serializers: Object.fromEntries(perOid.map(([oid, { serialize }]) => [oid, serialize])),
  };
}
