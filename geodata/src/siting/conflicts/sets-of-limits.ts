import type { Plan } from '../../model/index.ts';
import type { SitingGoal } from '../siting-goal.ts';
import type { Limit } from './lift.ts';

/** Most limits that are looked at together. */
const MOST = 3;

/** The limits that a goal sets itself, as far as it does, and the locks of the plan. */
export function limitsOfGoal(goal: SitingGoal, { locks = [] }: Plan): Limit[] {
  const { lock } = goal;
  const isLocking = lock?.all || locks.length + (lock?.compoundIds?.length ?? 0) + (lock?.schoolIds?.length ?? 0) > 0;
  const isForbidding = goal.forbidden?.length || goal.kinds || goal.minimumClasses;
  return [
    ...(goal.budgetWan === undefined ? [] : ['budget' as const]),
    ...(goal.budgetByYear?.length ? ['budget-year' as const] : []),
    ...(isForbidding ? ['forbidden' as const] : []),
    ...(isLocking ? ['lock' as const] : []),
    ...(goal.required?.length ? ['required' as const] : []),
  ];
}

/** The limits that stand whatever the goal: how early something can open, how large schools may get, who can reach what, and the sites. */
export const STANDING_LIMITS: readonly Limit[] = ['year', 'school-size', 'reach', 'sites'];

/**
 * Every set of limits, the smallest first; of the same size, those of the goal alone before those with standing limits. Sets of one
 * size that need as many standing limits are told together: any of them would do.
 */
export function setsOfLimits(ofGoal: readonly Limit[]): Limit[][][] {
  const all = [...ofGoal, ...STANDING_LIMITS];
  const standing = (set: readonly Limit[]) => set.filter((limit) => STANDING_LIMITS.includes(limit)).length;
  return Array.from({ length: Math.min(MOST, all.length) }, (_, i) => combinations(all, i + 1)).flatMap((sets) => {
    const counts = [...new Set(sets.map(standing))].sort((a, b) => a - b);
    return counts.map((count) => sets.filter((set) => standing(set) === count));
  });
}

function combinations(of: readonly Limit[], size: number): Limit[][] {
  if (size === 0) return [[]];
  return of.flatMap((first, i) => combinations(of.slice(i + 1), size - 1).map((rest) => [first, ...rest]));
}
