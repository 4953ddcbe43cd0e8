import { store } from '../store.ts';
import { fail } from './fail.ts';
import { readScenario } from './read-scenario.ts';

/** Chooses what the open scenario is compared with: another scenario, or the present plan where the id is empty. */
export async function compareWith(id: string): Promise<void> {
  const { districtId } = store.getState();
  if (!districtId) return;
  if (id === '') {
    store.setState({ against: { id, name: '', edits: [], cursor: 0 } });
    return;
  }
  const answer = await readScenario(districtId, id);
  if (store.getState().districtId !== districtId) return;
  if (!answer.ok) {
    fail(answer.failure);
    return;
  }
  const { name, edits, cursor } = answer.value;
  store.setState({ against: { id, name, edits, cursor } });
}
