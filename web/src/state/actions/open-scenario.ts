import { planOf } from '@xuetu/geodata/scenario';
import { ask } from '../../api/ask.ts';
import { client } from '../../api/client.ts';
import { simulator } from '../../simulation/simulator.ts';
import { store } from '../store.ts';
import { fail } from './fail.ts';

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
  const answer = await ask(
    client.api.districts[':district'].scenarios[':scenario'].$get({ param: { district: districtId, scenario: id } }),
  );
  if (store.getState().base !== base) return;
  if (!answer.ok) {
    store.setState({ simulating: false });
    fail(answer.failure);
    return;
  }
  const { scenario } = answer.value;
  const outcome = await simulator.scenario(scenario);
  if (outcome === 'superseded' || store.getState().base !== base) return;
  if (!outcome.ok) {
    store.setState({ simulating: false });
    fail(outcome.failure);
    return;
  }
  const current = { plan: planOf(base.plan, scenario), ...outcome.value };
  store.setState({ scenario, current, simulating: false, showing: 'scenario', failure: null });
}
