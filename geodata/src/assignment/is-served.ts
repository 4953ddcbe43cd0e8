import type { Catchment, Plan } from '../model/index.ts';
import { openSchools } from './open-shares.ts';
import { schoolIndex } from './school-index.ts';

/** Whether one of a catchment's schools takes its pupils in a year. */
export function isServed(
  plan: Pick<Plan, 'schools'>,
  { schoolIds, stage }: Pick<Catchment, 'schoolIds' | 'stage'>,
  year: number,
): boolean {
  return openSchools(schoolIds, schoolIndex(plan).byId, stage, year).length > 0;
}
