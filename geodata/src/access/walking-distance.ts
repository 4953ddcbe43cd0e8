import type { Compound, Plan, School } from '../model/index.ts';
import type { Walk } from './walk.ts';
import { walksOf } from './walks-of.ts';

/** The walk from a compound to a school: along the streets where the district has a street layer, else by the detour factor. */
export function walkingDistance(
  plan: Pick<Plan, 'streets' | 'landscape' | 'assumptions'>,
  compound: Pick<Compound, 'point'>,
  school: Pick<School, 'location'>,
): Walk {
  return walksOf(plan).between(compound.point, school.location);
}
