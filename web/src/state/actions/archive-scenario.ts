import { store } from '../store.ts';
import { changeScenario } from './change-scenario.ts';
import { openScenario } from './open-scenario.ts';

/** Puts a scenario away, and goes back to the plan as imported where it is open; or brings it back and opens it. */
export async function archiveScenario(id: string, archived: boolean): Promise<void> {
  if (store.getState().scenario?.id !== id) await openScenario(id);
  if (store.getState().scenario?.id !== id) return;
  await changeScenario({ archived });
  if (archived) await openScenario(null);
}
