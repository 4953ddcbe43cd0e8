import { type Demand, demandOf } from '../demand/index.ts';
import { GRADES, type Plan } from '../model/index.ts';

/**
 * The demand with other children in some compounds (by position in the plan), written over those before. A compound's children
 * depend on no other compound of the plan.
 */
export function withRegrown(base: Plan, plan: Plan, demand: Demand, regrown: readonly number[]): Demand {
  if (regrown.length === 0) return demand;
  const { children } = demandOf(base, { ...plan, compounds: regrown.map((c) => plan.compounds[c]!) });
  const size = GRADES.length * demand.years.length;
  for (const [i, c] of regrown.entries()) demand.children.set(children.subarray(i * size, (i + 1) * size), c * size);
  return demand;
}
