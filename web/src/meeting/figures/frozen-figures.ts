import { replayOf } from '@xuetu/geodata/scenario';
import { frozenFindings, frozenResults } from '@xuetu/geodata/story';
import { frozenCheck, frozenNumbers, frozenPlan } from '../../story/frozen.ts';
import type { Figures } from './figures.ts';
import { reckon } from './reckoner.ts';

const NO_EDITS = { edits: [], cursor: 0 };

/** The plan of a snapshot with the numbers that it froze, over the base plan of that time, and whether this program would compute them still. */
export async function frozenFigures(districtId: string, snapshotId: string): Promise<Figures> {
  const [numbers, plan, check] = await Promise.all([
    frozenNumbers(districtId, snapshotId),
    frozenPlan(districtId, snapshotId),
    frozenCheck(districtId, snapshotId),
  ]);
  if (!numbers.ok) return { status: 'failed', message: numbers.failure.message };
  if (!plan.ok) return { status: 'failed', message: plan.failure.message };
  const { base, edits } = plan.value;
  const { snapshot } = numbers.value;
  const of = { edits, cursor: edits.length };
  const [before, after] = [
    await reckon(base, { kind: 'numbers', of: NO_EDITS }),
    await reckon(base, { kind: 'numbers', of }),
  ];
  return {
    status: 'ready',
    name: snapshot.scenarioName,
    simulated: {
      plan: edits.length > 0 ? replayOf(base)(of) : base,
      results: frozenResults(after.results, numbers.value.numbers),
      findings: frozenFindings(after.findings, numbers.value.numbers),
    },
    of,
    stages: {},
    frozen: { base: { plan: base, ...before }, snapshot, check: check.ok ? check.value : null, isWhole: true },
  };
}

/** The base plan that a snapshot was made over, with what this program computes of it. */
export async function frozenBaseFigures(districtId: string, snapshotId: string): Promise<Figures> {
  const whole = await frozenFigures(districtId, snapshotId);
  if (whole.status !== 'ready' || !whole.frozen) return whole;
  const { frozen } = whole;
  return {
    status: 'ready',
    name: '',
    simulated: frozen.base,
    of: NO_EDITS,
    stages: {},
    frozen: { ...frozen, isWhole: false },
  };
}
