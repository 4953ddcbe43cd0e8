import { ask } from '../../api/ask.ts';
import { client } from '../../api/client.ts';
import { isUnsaved } from '../../saving/kept-scenario.ts';
import { store } from '../store.ts';
import { fail } from './fail.ts';
import { listScenario } from './list-scenario.ts';
import { saver, scenarioOf } from './scenario-saver.ts';

/** Asks which scenarios the open district has; those that only this browser has, or has newer, are listed as they are here. */
export async function loadScenarios({ isQuiet = false } = {}): Promise<void> {
  const { districtId } = store.getState();
  if (!districtId) return;
  const answer = await ask(client.api.districts[':district'].scenarios.$get({ param: { district: districtId } }));
  if (store.getState().districtId !== districtId) return;
  if (answer.ok) {
    store.setState({ scenarios: answer.value.scenarios });
    for (const kept of saver.all(districtId).filter(isUnsaved)) listScenario(scenarioOf(kept));
  } else if (!isQuiet) fail(answer.failure);
}
