import type { Edit, ScenarioDraft } from '@xuetu/geodata/scenario';
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import type { KeptScenario } from './kept-scenario.ts';

type EditKey = number;
type Draft = Omit<ScenarioDraft, 'edits'> & { edits: EditKey[] };
type Row = Omit<KeptScenario, 'draft' | 'stored'> & { draft: Draft; stored?: { version: number; draft: Draft } };

interface Schema extends DBSchema {
  rows: { key: [id: string, writer: string]; value: Row; indexes: { district: string } };
  edits: { key: [id: string, writer: string, key: EditKey]; value: Edit };
}

const TABLES = ['rows', 'edits'] as const;
type Writing = IDBPTransaction<Schema, ('rows' | 'edits')[], 'readwrite' | 'versionchange'>;

/** What this browser keeps of scenarios. Every call may be refused where storage is closed to the page. */
export interface LocalScenarios {
  put(kept: KeptScenario): Promise<void>;
  remove(kept: Pick<KeptScenario, 'id' | 'writer'>): Promise<void>;
  ofDistrict(districtId: string): Promise<KeptScenario[]>;
}

/** The keys under which the edits of one scenario were written by one page. */
type Written = Map<Edit, EditKey>;

/**
 * Scenarios in the browser's own database (IndexedDB), which outlives the page. Edits are written once, each on its own, so that one more edit takes the same
 * time whether there are three before it or a thousand.
 */
export function localScenarios(): LocalScenarios {
  let opened: Promise<IDBPDatabase<Schema>> | undefined;
  const written = new Map<string, Written>();
  const database = () => {
    opened ??= open(() => {
      opened = undefined;
      written.clear();
    });
    return opened;
  };
  return {
    async put(kept) {
      const work = (await database()).transaction(TABLES, 'readwrite');
      const after = await write(work, kept, written.get(nameOf(kept)) ?? new Map());
      await work.done;
      written.set(nameOf(kept), after);
    },
    async remove({ id, writer }) {
      written.delete(nameOf({ id, writer }));
      const work = (await database()).transaction(TABLES, 'readwrite');
      work.objectStore('rows').delete([id, writer]);
      work.objectStore('edits').delete(allOf(id, writer));
      await work.done;
    },
    async ofDistrict(districtId) {
      const work = (await database()).transaction(TABLES);
      const rows = await work.objectStore('rows').index('district').getAll(districtId);
      return Promise.all(
        rows.map(async (row) => {
          const range = allOf(row.id, row.writer);
          const [keys, values] = await Promise.all([
            work.objectStore('edits').getAllKeys(range),
            work.objectStore('edits').getAll(range),
          ]);
          const edits = new Map(keys.map(([, , key], i) => [key, values[i]!]));
          return keptOf(row, edits);
        }),
      );
    },
  };
}

/** Opens the database, and says when what was opened is of no use any more. A page of an earlier version that still has it open is a refusal. */
async function open(isGone: () => void): Promise<IDBPDatabase<Schema>> {
  try {
    return await new Promise((resolve, reject) => {
      openDB<Schema>('xuetu', 2, {
        async upgrade(fresh, before, _after, work) {
          fresh.createObjectStore('rows', { keyPath: ['id', 'writer'] }).createIndex('district', 'districtId');
          fresh.createObjectStore('edits');
          if (before === 1) await takeOver(fresh, work);
        },
        blocked: () => reject(new Error('a page of an earlier version is open')),
        blocking(_current, _blocked, { target }) {
          (target as IDBDatabase).close();
          isGone();
        },
        terminated: isGone,
      }).then(resolve, reject);
    });
  } catch (error) {
    isGone();
    throw error;
  }
}

/** Writes a scenario: edits that are new, its row, and no more the edits that it has no longer. Answers what is written then. */
async function write(work: Writing, kept: KeptScenario, before: Written): Promise<Written> {
  const { id, writer, draft, stored } = kept;
  const after: Written = new Map();
  const edits = work.objectStore('edits');
  let next = Math.max(-1, ...before.values()) + 1;
  const asking: Promise<unknown>[] = [];
  for (const edit of new Set([...draft.edits, ...(stored?.draft.edits ?? [])])) {
    const known = before.get(edit);
    after.set(edit, known ?? next);
    if (known === undefined) asking.push(edits.put(edit, [id, writer, next++]));
  }
  for (const [edit, key] of before) if (!after.has(edit)) asking.push(edits.delete([id, writer, key]));
  const withKeys = (one: ScenarioDraft): Draft => ({ ...one, edits: one.edits.map((edit) => after.get(edit)!) });
  const row: Row = {
    ...kept,
    draft: withKeys(draft),
    stored: stored && { ...stored, draft: withKeys(stored.draft) },
  };
  await Promise.all([...asking, work.objectStore('rows').put(row)]);
  return after;
}

/** Takes over what an earlier version kept: scenarios with all their edits in them. */
async function takeOver(database: IDBPDatabase<Schema>, work: Writing): Promise<void> {
  const earlier = database as unknown as IDBPDatabase;
  const all: KeptScenario[] = await (work as unknown as IDBPTransaction).objectStore('scenarios').getAll();
  for (const kept of all) await write(work, kept, new Map());
  earlier.deleteObjectStore('scenarios');
}

function keptOf(row: Row, edits: ReadonlyMap<EditKey, Edit>): KeptScenario {
  const withEdits = (one: Draft): ScenarioDraft => ({ ...one, edits: one.edits.map((key) => edits.get(key)!) });
  const { draft, stored, ...rest } = row;
  return {
    ...rest,
    draft: withEdits(draft),
    ...(stored && { stored: { ...stored, draft: withEdits(stored.draft) } }),
  };
}

function allOf(id: string, writer: string): IDBKeyRange {
  return IDBKeyRange.bound([id, writer], [id, writer, []]);
}

function nameOf({ id, writer }: Pick<KeptScenario, 'id' | 'writer'>): string {
  return JSON.stringify([id, writer]);
}
