import { ask } from '../../api/ask.ts';
import { client } from '../../api/client.ts';
import { store } from '../store.ts';
import { fail } from './fail.ts';

/** Asks which scenarios the open district has. */
export async function loadScenarios(): Promise<void> {
  const { districtId } = store.getState();
  if (!districtId) return;
  const answer = await ask(client.api.districts[':district'].scenarios.$get({ param: { district: districtId } }));
  if (store.getState().districtId !== districtId) return;
  if (answer.ok) store.setState({ scenarios: answer.value.scenarios });
  else fail(answer.failure);
}
