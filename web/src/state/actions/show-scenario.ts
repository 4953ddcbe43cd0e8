import type { Plan } from '@xuetu/geodata/model';
import { replayOf, type Scenario } from '@xuetu/geodata/scenario';
import { simulator } from '../../simulation/simulator.ts';
import { store } from '../store.ts';
import { fail } from './fail.ts';

let replayed: { base: Plan; replay: ReturnType<typeof replayOf> } | undefined;

/** The plan that the open scenario stands for now, also while its numbers are still worked out; the base plan where none is open. */
export function openPlan(): Plan | undefined {
  const { base, scenario } = store.getState();
  return base ? replayOn(base.plan)(scenario ?? { edits: [], cursor: 0 }) : undefined;
}

function replayOn(base: Plan): ReturnType<typeof replayOf> {
  if (replayed?.base !== base) replayed = { base, replay: replayOf(base) };
  return replayed.replay;
}

/** Makes a scenario the open one, works out its numbers and shows them; answers whether they are shown, and not those of a newer one. */
export async function showScenario(scenario: Scenario): Promise<boolean> {
  const { base } = store.getState();
  if (!base) return false;
  store.setState({ scenario, simulating: true, showing: 'scenario' });
  const plan = replayOn(base.plan)(scenario);
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
