import type { Plan } from '../model/index.ts';
import type { Metrics } from './metrics/registry.ts';
import type { RulesInForce } from './rules-in-force.ts';

/** What the judgement of ways rests on beside the compound and who its schools are: the same object as long as none of it changes. */
export interface Ground {
  metrics: Metrics;
  schools: Plan['schools'];
  systems: Plan['district']['gradeSystems'];
  streets: Plan['streets'];
  landscape: Plan['landscape'];
  detourFactor: number;
  /** Years simulated: the first, and how many. */
  baseYear: number;
  count: number;
}

const known = new WeakMap<RulesInForce, Ground>();

/** The ground of a plan under some rules. */
export function groundOf(rules: RulesInForce, metrics: Metrics, plan: Plan, years: readonly number[]): Ground {
  const before = known.get(rules);
  const ground: Ground = {
    metrics,
    schools: plan.schools,
    systems: plan.district.gradeSystems,
    streets: plan.streets,
    landscape: plan.landscape,
    detourFactor: plan.assumptions.detourFactor,
    baseYear: years[0]!,
    count: years.length,
  };
  if (before && isSame(before, ground)) return before;
  known.set(rules, ground);
  return ground;
}

function isSame(a: Ground, b: Ground): boolean {
  return (
    a.metrics === b.metrics &&
    a.schools === b.schools &&
    a.systems === b.systems &&
    a.streets === b.streets &&
    a.landscape === b.landscape &&
    a.detourFactor === b.detourFactor &&
    a.baseYear === b.baseYear &&
    a.count === b.count
  );
}
