import { walkingDistance } from '../access/index.ts';
import { distanceMetres } from '../geometry/index.ts';
import type { Compound, Plan, School } from '../model/index.ts';
import type { SchoolShare } from './school-share.ts';

/**
 * All of a compound's pupils to the nearest of these schools on foot; where several are as far, or none can be reached, the
 * nearest in a straight line, then the first by id. Empty where there is no school.
 */
export function nearestShare(plan: Plan, compound: Compound, schools: readonly School[]): readonly SchoolShare[] {
  const [first, ...others] = schools;
  if (!first) return [];
  if (others.length === 0) return [{ schoolId: first.id, share: 1 }];
  const [nearest] = schools
    .map((school) => ({
      schoolId: school.id,
      metres: walkingDistance(plan, compound, school).metres,
      straight: distanceMetres(compound.point, school.location),
    }))
    .sort((a, b) => compare(a.metres, b.metres) || compare(a.straight, b.straight) || compare(a.schoolId, b.schoolId));
  return [{ schoolId: nearest!.schoolId, share: 1 }];
}

function compare<T extends number | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
