import type { Plan } from '../../model/index.ts';
import type { SitingGoal } from '../siting-goal.ts';

/** A goal in which the compounds of schools that the plan has locked stay as well: no tool changes what is locked. */
export function withPlanLocks(goal: SitingGoal, { locks = [] }: Plan): SitingGoal {
  const schools = locks.flatMap((lock) => (lock.kind === 'school' ? [lock.schoolId] : []));
  if (schools.length === 0 || goal.lock?.all) return goal;
  return { ...goal, lock: { ...goal.lock, schoolIds: [...new Set([...(goal.lock?.schoolIds ?? []), ...schools])] } };
}
