import type { Reach, Unit } from '../stage-problem/stage-problem.ts';
import type { SitingWeights } from './weights.ts';

/** What sending a whole unit somewhere costs over all years, in 万元. */
export interface UnitCost {
  walking: number;
  moving: number;
}

/** How many seats short one pupil counts for who stays where nobody may: enough that this is done only where nothing else can be. */
const STAYING_SEATS = 20;

/** Cost of leaving a unit as it is; where it must move, more than anything else. */
export function stayCost(unit: Unit, weights: SitingWeights): UnitCost {
  let pupilKilometres = 0;
  for (let y = 0; y < unit.pupils.length; y++) pupilKilometres += (unit.pupils[y]! * unit.todayMetres[y]!) / 1000;
  const kept = unit.mustMove ? Math.max(0, ...unit.pupils) * STAYING_SEATS : 0;
  return {
    walking: pupilKilometres * weights.walkingWanPerPupilKmYear,
    moving: kept * weights.shortageWanPerSeat,
  };
}

/** Cost of moving a unit to a place from an autumn on; until then the pupils walk as today. */
export function moveCost(unit: Unit, to: Reach, years: readonly number[], weights: SitingWeights): UnitCost {
  let pupilKilometres = 0;
  let moved = 0;
  const already = unit.today.find((each) => each.place === to.place);
  for (let y = 0; y < years.length; y++) {
    const isThere = years[y]! >= to.year;
    pupilKilometres += (unit.pupils[y]! * (isThere ? to.metres : unit.todayMetres[y]!)) / 1000;
    if (isThere) moved = Math.max(moved, unit.pupils[y]! * (1 - (already?.share[y] ?? 0)));
  }
  return {
    walking: pupilKilometres * weights.walkingWanPerPupilKmYear,
    moving: moved * weights.movingWanPerPupil,
  };
}
