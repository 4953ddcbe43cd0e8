import type { Plan } from '../../model/index.ts';
import { type BirthsSeries, birthsOf } from '../births-of.ts';
import { steadyBirths } from './steady-births.ts';

/** Births by area as the plan has entrants follow them: drawn towards the district's where it estimates `pooled`, else as counted. */
export function expectedBirths(plan: Plan, baseYear: number): ReadonlyMap<string, BirthsSeries> {
  const births = birthsOf(plan);
  const { estimator, level } = plan.assumptions.progressionEstimate;
  return estimator === 'given' || level !== 'pooled' ? births : steadyBirths(births, plan, baseYear);
}
