import type { Scenario } from '@xuetu/geodata/scenario';
import { simulator } from '../../simulation/simulator.ts';
import { openPlan } from '../selectors/open-plan.ts';
import { store } from '../store.ts';
import { fail } from './fail.ts';

/** Makes a scenario the open one, works out its numbers and shows them; answers whether they are shown, and not those of a newer one. */
export async function showScenario(scenario: Scenario): Promise<boolean> {
  const { base } = store.getState();
  if (!base) return false;
  store.setState({ scenario, simulating: true, showing: 'scenario' });
  const plan = openPlan({ base, scenario })!;
  const outcome = await simulator.scenario(scenario);
  const now = store.getState();
  if (outcome === 'superseded' || now.base !== base || now.scenario?.id !== scenario.id) return false;
  if (!outcome.ok) {
    store.setState({ simulating: false });
    fail(outcome.failure);
    return false;
  }
  store.setState({ current: { plan, ...outcome.value }, simulating: false, failure: null });
  return true;
}
