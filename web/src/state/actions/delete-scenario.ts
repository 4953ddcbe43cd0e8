import { ask } from '../../api/ask.ts';
import { client } from '../../api/client.ts';
import { store } from '../store.ts';
import { fail } from './fail.ts';
import { forgetDropped } from './keep-dropped.ts';
import { loadScenarios } from './load-scenarios.ts';
import { openScenario } from './open-scenario.ts';
import { saver } from './scenario-saver.ts';

/** Deletes a scenario; where it is open, the plan as imported is shown again. */
export async function deleteScenario(id: string): Promise<void> {
  const { districtId, scenario } = store.getState();
  if (!districtId) return;
  const kept = saver.kept(id);
  await saver.forget(id);
  if (kept?.stored || !kept) {
    const answer = await ask(
      client.api.districts[':district'].scenarios[':scenario'].$delete({
        param: { district: districtId, scenario: id },
      }),
    );
    if (!answer.ok) {
      if (kept) saver.keep(kept);
      fail(answer.failure);
      return;
    }
  }
  forgetDropped(({ scenarioId }) => scenarioId === id);
  if (scenario?.id === id) await openScenario(null);
  await loadScenarios();
}
