import { assignedFlowsOf, heatGroundOf, stageReachOf } from '@xuetu/geodata/heat';
import type { Plan, Stage } from '@xuetu/geodata/model';
import { evaluate, METRICS, packsOf } from '@xuetu/geodata/rules';
import { simulatePlan } from '@xuetu/geodata/simulation';
import type { ReadyFigures } from '../../web/src/meeting/figures/figures.ts';

/** A plan as a meeting has it, with what the heat of one stage is made of. */
export function someFigures(plan: Plan, stage: Stage, name = ''): ReadyFigures {
  const results = simulatePlan(plan, plan);
  return {
    status: 'ready',
    name,
    simulated: { plan, results, findings: evaluate(plan, results, packsOf(plan), METRICS).findings },
    of: { edits: [], cursor: 0 },
    ground: heatGroundOf(plan),
    stages: {
      [stage]: { reach: stageReachOf(plan, plan, results, stage), flows: assignedFlowsOf(plan, plan, results, stage) },
    },
  };
}
