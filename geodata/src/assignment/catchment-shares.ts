import type { Catchment, Compound, Plan } from '../model/index.ts';
import { isByDistance } from './catchment-facts.ts';
import { nearestShare } from './nearest-share.ts';
import { openSchools, sharesBySeats } from './open-shares.ts';
import { schoolIndex } from './school-index.ts';
import type { SchoolShare } from './school-share.ts';

/** The schools to which a catchment sends a compound in it: its open ones by their seats, or the nearest of them. */
export function catchmentShares(
  plan: Plan,
  catchment: Omit<Catchment, 'shape'>,
  compound: Compound,
  year: number,
): readonly SchoolShare[] {
  const { byId } = schoolIndex(plan);
  const { schoolIds, stage } = catchment;
  return isByDistance(catchment)
    ? nearestShare(plan, compound, openSchools(schoolIds, byId, stage, year))
    : sharesBySeats(schoolIds, byId, stage, year);
}
