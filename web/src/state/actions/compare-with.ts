import { isSameValue } from '@xuetu/geodata/scenario';
import type { AppState } from '../app-state.ts';
import { store } from '../store.ts';
import { fail } from './fail.ts';
import { readScenario } from './read-scenario.ts';

/** What was asked for last: an answer to anything before it comes too late. */
let asked = 0;

/** Chooses what the open scenario is compared with: another scenario, as it is now, or the present plan where the id is empty. */
export async function compareWith(id: string): Promise<void> {
  const { districtId } = store.getState();
  if (!districtId) return;
  asked += 1;
  if (id === '') {
    put({ id, name: '', edits: [], cursor: 0 });
    return;
  }
  const own = asked;
  const answer = await readScenario(districtId, id);
  if (own !== asked || store.getState().districtId !== districtId) return;
  if (!answer.ok) {
    fail(answer.failure);
    return;
  }
  const { name, edits, cursor } = answer.value;
  put({ id, name, edits, cursor });
}

/** The same side as before stays the same thing, so that nothing is compared again. */
function put(against: NonNullable<AppState['against']>): void {
  if (!isSameValue(store.getState().against, against)) store.setState({ against });
}
