import type { Scenario } from '@xuetu/geodata/scenario';
import { isUnsaved } from '../../saving/kept-scenario.ts';
import { simulator } from '../../simulation/simulator.ts';
import { store } from '../store.ts';
import { fail } from './fail.ts';
import { readScenario } from './read-scenario.ts';
import { draftOf, saver, scenarioOf, WRITER } from './scenario-saver.ts';
import { showScenario } from './show-scenario.ts';

/** Opens a scenario: its edits are replayed and simulated; null goes back to the plan as imported. */
export async function openScenario(id: string | null): Promise<void> {
  const { districtId, base } = store.getState();
  if (!districtId || !base) return;
  if (id === null) {
    simulator.forget();
    store.setState({ scenario: null, current: base, showing: 'scenario', simulating: false });
    return;
  }
  store.setState({ simulating: true });
  const answer = await readScenario(districtId, id);
  if (store.getState().base !== base) return;
  if (!answer.ok) {
    store.setState({ simulating: false });
    fail(answer.failure);
    return;
  }
  keepRead(answer.value);
  await showScenario(scenarioOf(saver.kept(id)!));
}

/** Takes into care what was read, without touching what is not saved yet. */
function keepRead(scenario: Scenario): void {
  const { id, districtId, version, updatedAt } = scenario;
  const kept = saver.kept(id);
  if (kept && isUnsaved(kept)) return;
  if (kept) {
    saver.hear(scenario);
    return;
  }
  const draft = draftOf(scenario);
  saver.keep({ id, districtId, writer: WRITER, draft, stored: { version, draft }, changedAt: updatedAt });
}
