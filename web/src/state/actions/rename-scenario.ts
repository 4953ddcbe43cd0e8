import type { Scenario } from '@xuetu/geodata/scenario';
import { ask } from '../../api/ask.ts';
import { client } from '../../api/client.ts';
import { store } from '../store.ts';
import { fail } from './fail.ts';
import { loadScenarios } from './load-scenarios.ts';

/** Gives a scenario another name. A version that someone else saved meanwhile is answered as a failure and shown anew. */
export async function renameScenario(id: string, name: string): Promise<void> {
  const { districtId, scenario: open } = store.getState();
  if (!districtId) return;
  const param = { district: districtId, scenario: id };
  const found = await ask(client.api.districts[':district'].scenarios[':scenario'].$get({ param }));
  if (!found.ok) {
    fail(found.failure);
    return;
  }
  const { version, description, edits, cursor } = found.value.scenario;
  const saved = await ask(
    client.api.districts[':district'].scenarios[':scenario'].$put({
      param,
      json: { version, draft: { name, description, edits, cursor } },
    }),
  );
  if (!saved.ok) fail(saved.failure);
  else if (open?.id === id) store.setState({ scenario: saved.value.scenario as Scenario });
  await loadScenarios();
}
