import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { KeptScenario } from './kept-scenario.ts';

interface Schema extends DBSchema {
  scenarios: { key: [id: string, writer: string]; value: KeptScenario; indexes: { district: string } };
}

/** What this browser keeps of scenarios. Every call may be refused where storage is closed to the page. */
export interface LocalScenarios {
  put(kept: KeptScenario): Promise<void>;
  remove(kept: Pick<KeptScenario, 'id' | 'writer'>): Promise<void>;
  ofDistrict(districtId: string): Promise<KeptScenario[]>;
}

/** Scenarios in the browser's own database (IndexedDB), which outlives the page. */
export function localScenarios(): LocalScenarios {
  let opened: Promise<IDBPDatabase<Schema>> | undefined;
  const database = () => {
    opened ??= openDB<Schema>('xuetu', 1, {
      upgrade(fresh) {
        fresh.createObjectStore('scenarios', { keyPath: ['id', 'writer'] }).createIndex('district', 'districtId');
      },
      terminated() {
        opened = undefined;
      },
    });
    return opened;
  };
  return {
    async put(kept) {
      await (await database()).put('scenarios', kept);
    },
    async remove({ id, writer }) {
      await (await database()).delete('scenarios', [id, writer]);
    },
    async ofDistrict(districtId) {
      return (await database()).getAllFromIndex('scenarios', 'district', districtId);
    },
  };
}
