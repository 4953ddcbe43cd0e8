import type { Scenario, ScenarioSummary } from '@xuetu/geodata/scenario';

/** A list of scenarios with one of them as it is now; a new one comes first. */
export function withListed(
  scenarios: ScenarioSummary[],
  { edits: _, cursor: __, ...summary }: Scenario,
): ScenarioSummary[] {
  return scenarios.some((each) => each.id === summary.id)
    ? scenarios.map((each) => (each.id === summary.id ? summary : each))
    : [summary, ...scenarios];
}
