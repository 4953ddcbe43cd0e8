import type { Scenario } from '@xuetu/geodata/scenario';
import { useEffect, useState } from 'react';
import { deleteScenario } from '../../state/actions/delete-scenario.ts';
import { openScenario } from '../../state/actions/open-scenario.ts';
import { store } from '../../state/store.ts';

/** Milliseconds in which a deletion can be taken back. */
const UNDO_MILLISECONDS = 8000;

/** Hides a scenario at once and deletes it when the time to undo is over; leaving the page before that keeps it. */
export function useUndoableDelete() {
  const [deleted, setDeleted] = useState<(Pick<Scenario, 'id' | 'name'> & { wasOpen: boolean }) | null>(null);

  useEffect(() => {
    if (!deleted) return;
    const timer = setTimeout(() => {
      void deleteScenario(deleted.id).then(() => setDeleted(null));
    }, UNDO_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [deleted]);

  return {
    deleted,
    remove({ id, name }: Pick<Scenario, 'id' | 'name'>) {
      if (deleted) void deleteScenario(deleted.id);
      const wasOpen = store.getState().scenario?.id === id;
      setDeleted({ id, name, wasOpen });
      if (wasOpen) void openScenario(null);
    },
    undo() {
      if (deleted?.wasOpen) void openScenario(deleted.id);
      setDeleted(null);
    },
  };
}
