import type { Plan } from '@xuetu/geodata/model';
import { evaluate, METRICS, packsOf } from '@xuetu/geodata/rules';
import { simulatePlan } from '@xuetu/geodata/simulation';

/** A plan as it is, with its results and findings, as exports take it. */
export function aSimulated(plan: Plan) {
  const results = simulatePlan(plan, plan);
  return { base: plan, plan, scenario: null, key: '', results, ...evaluate(plan, results, packsOf(plan), METRICS) };
}
