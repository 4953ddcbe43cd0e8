import type { Plan, School } from '../../model/index.ts';

/** The schools of a plan that are not as they were. */
export function schoolsChanged(before: Pick<Plan, 'schools'>, { schools }: Pick<Plan, 'schools'>): School[] {
  const were = new Set(before.schools);
  return schools.filter((school) => !were.has(school));
}
