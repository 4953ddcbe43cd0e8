import type { Compound, Plan, School } from '../model/index.ts';
import { straightWalk } from './straight-walk.ts';
import type { Walk } from './walk.ts';

/** The walk from a compound to a school. */
export function walkingDistance(
  plan: Pick<Plan, 'streets' | 'landscape' | 'assumptions'>,
  compound: Pick<Compound, 'point'>,
  school: Pick<School, 'location'>,
): Walk {
  return straightWalk(compound.point, school.location, plan.assumptions.detourFactor);
}
