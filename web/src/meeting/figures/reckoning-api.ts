import { assignedFlowsOf, heatGroundOf, stageReachOf } from '@xuetu/geodata/heat';
import type { Plan } from '@xuetu/geodata/model';
import { replayOf } from '@xuetu/geodata/scenario';
import { createSimulationApi } from '../../simulation/simulation-api.ts';
import type { AskedPlan, ReckoningAnswers, ReckoningQuestion } from './reckoning-question.ts';

/** The worker of the meeting without the worker: answers questions about plans over one base plan. */
export function createReckoningApi(
  base: Plan,
): (question: ReckoningQuestion) => ReckoningAnswers[keyof ReckoningAnswers] {
  const replay = replayOf(base);
  let simulate: ReturnType<typeof createSimulationApi> | undefined;
  /** Equal plans have to be the same object, because what is known of a plan is kept by it. */
  const plans = new Map<string, Plan>();
  const planOf = (of: AskedPlan): Plan => {
    if (of.edits.length === 0) return base;
    const key = JSON.stringify(of);
    const plan = plans.get(key) ?? replay(of);
    plans.clear();
    plans.set(key, plan);
    return plan;
  };
  return (question) => {
    const { of } = question;
    if (question.kind === 'ground') return heatGroundOf(planOf(of));
    if (question.kind === 'stage') {
      const { stage, results } = question;
      return {
        reach: stageReachOf(base, planOf(of), results, stage),
        flows: assignedFlowsOf(base, planOf(of), results, stage),
      };
    }
    if (!simulate) {
      simulate = createSimulationApi();
      simulate({ kind: 'base', plan: base });
    }
    return simulate({ kind: 'scenario', scenario: of });
  };
}

/** The buffers of an answer that move to the page instead of being copied. */
export function buffersIn(answer: object): Transferable[] {
  const buffers = new Set<ArrayBuffer>();
  const look = (value: unknown): void => {
    if (ArrayBuffer.isView(value)) buffers.add(value.buffer as ArrayBuffer);
    else if (typeof value === 'object' && value !== null && !Array.isArray(value)) Object.values(value).forEach(look);
  };
  look(answer);
  return [...buffers];
}
