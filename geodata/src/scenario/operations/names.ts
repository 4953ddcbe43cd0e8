import type { Catchment, Plan } from '../../model/index.ts';

/** What a catchment is called: by its own name, else by its schools. */
export function catchmentName(
  plan: Pick<Plan, 'schools' | 'catchments'>,
  catchment: string | Omit<Catchment, 'shape'>,
): string {
  const found = typeof catchment === 'string' ? plan.catchments.find(({ id }) => id === catchment) : catchment;
  if (!found) return String(catchment);
  return found.name ?? (found.schoolIds.map((id) => schoolName(plan, id)).join('、') || found.id);
}

export function schoolName({ schools }: Pick<Plan, 'schools'>, id: string): string {
  return schools.find((school) => school.id === id)?.name ?? id;
}
