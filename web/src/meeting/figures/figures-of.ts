import { replayOf } from '@xuetu/geodata/scenario';
import { readScenario } from '../../state/actions/read-scenario.ts';
import { store } from '../../state/store.ts';
import type { Figures } from './figures.ts';
import { reckon } from './reckoner.ts';

/** The plan and numbers of a scenario: those the desk has, where it is open there, else they are worked out beside it. */
export async function figuresOf(scenarioId: string): Promise<Figures> {
  const { base, scenario, current, simulating, districtId } = store.getState();
  if (!base || !districtId) return { status: 'failed', message: '' };
  if (scenarioId === '')
    return { status: 'ready', name: '', simulated: base, of: { edits: [], cursor: 0 }, stages: {} };
  if (scenario?.id === scenarioId && current && !simulating) {
    const { name, edits, cursor } = scenario;
    return { status: 'ready', name, simulated: current, of: { edits, cursor }, stages: {} };
  }
  const answer = await readScenario(districtId, scenarioId);
  if (!answer.ok) return { status: 'failed', message: answer.failure.message };
  const { name, edits, cursor } = answer.value;
  const of = { edits, cursor };
  try {
    const numbers = await reckon(base.plan, { kind: 'numbers', of });
    return { status: 'ready', name, simulated: { plan: replayOf(base.plan)(of), ...numbers }, of, stages: {} };
  } catch (cause) {
    return { status: 'failed', message: cause instanceof Error ? cause.message : String(cause) };
  }
}
