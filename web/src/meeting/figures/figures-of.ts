import { replayOf } from '@xuetu/geodata/scenario';
import { readScenario } from '../../state/actions/read-scenario.ts';
import { store } from '../../state/store.ts';
import type { Figures } from './figures.ts';
import { frozenBaseFigures, frozenFigures } from './frozen-figures.ts';
import { SNAPSHOT, SNAPSHOT_BASE } from './plans-shown.ts';
import { reckon } from './reckoner.ts';

/**
 * The plan and numbers of a scenario: those the desk has, where it is open there, else they are worked out beside it; or those of a snapshot
 * (see plansShown).
 */
export async function figuresOf(scenarioId: string): Promise<Figures> {
  const { base, scenario, current, simulating, districtId } = store.getState();
  if (!base || !districtId) return { status: 'failed', message: '' };
  for (const [first, read] of FROZEN) {
    if (scenarioId.startsWith(first)) return failing(() => read(districtId, scenarioId.slice(first.length)));
  }
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
  return failing(async () => {
    const numbers = await reckon(base.plan, { kind: 'numbers', of });
    return { status: 'ready', name, simulated: { plan: replayOf(base.plan)(of), ...numbers }, of, stages: {} };
  });
}

const FROZEN = [
  [SNAPSHOT_BASE, frozenBaseFigures],
  [SNAPSHOT, frozenFigures],
] as const;

async function failing(work: () => Promise<Figures>): Promise<Figures> {
  try {
    return await work();
  } catch (cause) {
    return { status: 'failed', message: cause instanceof Error ? cause.message : String(cause) };
  }
}
