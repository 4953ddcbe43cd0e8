import type { Scenario } from '@xuetu/geodata/scenario';
import { useEffect, useState } from 'react';
import { store } from '../../state/store.ts';

/** Milliseconds in which a deletion can be taken back. */
const UNDO_MILLISECONDS = 8000;

/** Hides a scenario at once and deletes it when the time to undo is over; leaving the page before that keeps it. */
export function useUndoableDelete() {
  const [deleted, setDeleted] = useState<(Pick<Scenario, 'id' | 'name'> & { wasOpen: boolean }) | null>(null);

  useEffect(() => {
    if (!deleted) return;
    const timer = setTimeout(() => {
      void deleteNow(deleted.id).then(() => setDeleted(null));
    }, UNDO_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [deleted]);

  return {
    deleted,
    remove({ id, name }: Pick<Scenario, 'id' | 'name'>) {
      if (deleted) void deleteNow(deleted.id);
      const wasOpen = store.getState().scenario?.id === id;
      setDeleted({ id, name, wasOpen });
      if (wasOpen) void open(null);
    },
    undo() {
      if (deleted?.wasOpen) void open(deleted.id);
      setDeleted(null);
    },
  };
}

async function deleteNow(id: string): Promise<void> {
  await (await import('../../state/actions/delete-scenario.ts')).deleteScenario(id);
}

async function open(id: string | null): Promise<void> {
  await (await import('../../state/actions/open-scenario.ts')).openScenario(id);
}
