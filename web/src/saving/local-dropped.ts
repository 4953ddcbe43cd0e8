import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { DroppedSteps } from './dropped-steps.ts';

interface Schema extends DBSchema {
  dropped: { key: string; value: DroppedSteps; indexes: { district: string } };
}

/** Dropped steps in a database of the browser of their own, which outlives the page. Every call may be refused where storage is closed to it. */
export function localDropped(): {
  put(dropped: DroppedSteps): Promise<void>;
  remove(id: string): Promise<void>;
  ofDistrict(districtId: string): Promise<DroppedSteps[]>;
} {
  let opened: Promise<IDBPDatabase<Schema>> | undefined;
  const database = () => {
    opened ??= openDB<Schema>('xuetu-dropped', 1, {
      upgrade(fresh) {
        fresh.createObjectStore('dropped', { keyPath: 'id' }).createIndex('district', 'districtId');
      },
      terminated() {
        opened = undefined;
      },
    });
    return opened;
  };
  return {
    async put(dropped) {
      await (await database()).put('dropped', dropped);
    },
    async remove(id) {
      await (await database()).delete('dropped', id);
    },
    async ofDistrict(districtId) {
      return (await database()).getAllFromIndex('dropped', 'district', districtId);
    },
  };
}
