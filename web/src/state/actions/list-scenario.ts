import type { Scenario } from '@xuetu/geodata/scenario';
import { store } from '../store.ts';
import { withListed } from '../with-listed.ts';

/** Puts a scenario into the list as it is now; a new one comes first. */
export function listScenario(scenario: Scenario): void {
  store.setState(({ scenarios }) => ({ scenarios: withListed(scenarios, scenario) }));
}
