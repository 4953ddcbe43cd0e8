import type { Scenario, ScenarioSummary } from '@xuetu/geodata/scenario';
import { store } from '../store.ts';

/** Puts a scenario into the list as it is now; a new one comes first. */
export function listScenario({ edits: _, cursor: __, ...summary }: Scenario): void {
  store.setState(({ scenarios }) => ({ scenarios: withListed(scenarios, summary) }));
}

/** The list with one scenario as it is now. */
function withListed(scenarios: ScenarioSummary[], summary: ScenarioSummary): ScenarioSummary[] {
  return scenarios.some((each) => each.id === summary.id)
    ? scenarios.map((each) => (each.id === summary.id ? summary : each))
    : [summary, ...scenarios];
}
