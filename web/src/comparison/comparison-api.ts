import { type Comparison, comparisonOf, type Side } from '@xuetu/geodata/compare';
import type { Plan } from '@xuetu/geodata/model';
import { findingsOf, packsOf } from '@xuetu/geodata/rules';
import { planOf } from '@xuetu/geodata/scenario';
import { simulatePlan } from '@xuetu/geodata/simulation';
import type { ComparedPlan, ComparisonQuestion } from './comparison-question.ts';

/** Sides kept: both that are compared, and two that were before. */
const KEPT = 4;

/** The comparison worker without the worker: compares plans over one base plan; each is simulated once. */
export function createComparisonApi(base: Plan): (question: ComparisonQuestion) => Comparison {
  const kept = new Map<number, Side>();
  const sideOf = ({ key, edits, cursor }: ComparedPlan): Side => {
    let side = kept.get(key);
    if (!side) {
      const plan = planOf(base, { edits, cursor });
      const results = simulatePlan(base, plan);
      side = { plan, results, findings: findingsOf(plan, results, packsOf(plan)) };
    }
    kept.delete(key);
    kept.set(key, side);
    for (const old of [...kept.keys()].slice(0, -KEPT)) kept.delete(old);
    return side;
  };
  return ({ before, after, stage, year }) => comparisonOf(base, sideOf(before), sideOf(after), stage, year);
}
