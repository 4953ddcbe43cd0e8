import { ask } from '../../api/ask.ts';
import { client } from '../../api/client.ts';
import { isUnsaved } from '../../saving/kept-scenario.ts';
import { store } from '../store.ts';
import { withListed } from '../with-listed.ts';
import { fail } from './fail.ts';
import { saver, scenarioOf } from './scenario-saver.ts';

/** Asks which scenarios the open district has; those that only this browser has, or has newer, are listed as they are here. */
export async function loadScenarios({ isQuiet = false } = {}): Promise<void> {
  const { districtId } = store.getState();
  if (!districtId) return;
  const answer = await ask(client.api.districts[':district'].scenarios.$get({ param: { district: districtId } }));
  if (store.getState().districtId !== districtId) return;
  if (answer.ok) {
    const unsaved = saver.all(districtId).filter(isUnsaved).map(scenarioOf);
    store.setState({ scenarios: unsaved.reduce(withListed, answer.value.scenarios), areScenariosRead: true });
  } else if (!isQuiet) fail(answer.failure);
}
