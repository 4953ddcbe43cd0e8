import { offerIn, seatsOf } from '../capacity/index.ts';
import type { School, Stage } from '../model/index.ts';
import { isOpen } from './is-open.ts';
import type { SchoolShare } from './school-share.ts';

type Schools = ReadonlyMap<string, School>;

/** Whether a school takes pupils of a stage in a year. */
function takes(school: School | undefined, stage: Stage, year: number): school is School {
  return school !== undefined && isOpen(school, year) && school.stages.some((offer) => offer.stage === stage);
}

/** Of given shares those of the schools that take the stage in the year, so that they add up to 1; a school named twice counts once. */
export function openShares(
  shares: readonly SchoolShare[],
  schools: Schools,
  stage: Stage,
  year: number,
): readonly SchoolShare[] {
  const bySchool = new Map<string, number>();
  for (const { schoolId, share } of shares) {
    if (share > 0 && takes(schools.get(schoolId), stage, year)) {
      bySchool.set(schoolId, (bySchool.get(schoolId) ?? 0) + share);
    }
  }
  const total = [...bySchool.values()].reduce((sum, share) => sum + share, 0);
  return [...bySchool].map(([schoolId, share]) => ({ schoolId, share: share / total }));
}

/** The schools that take the stage in the year by their seats, alike where the seats of one are not known. */
export function sharesBySeats(
  schoolIds: readonly string[],
  schools: Schools,
  stage: Stage,
  year: number,
): readonly SchoolShare[] {
  const open = openSchools(schoolIds, schools, stage, year);
  const seats = open.map((school) => seatsOf(offerIn(school.stages.find((offer) => offer.stage === stage)!, year)));
  const total = seats.reduce((sum, each) => sum + each, 0);
  return open.map((school, i) => ({
    schoolId: school.id,
    share: total > 0 ? seats[i]! / total : 1 / open.length,
  }));
}

/** The schools of these ids that take the stage in the year, each once; ids of schools that no longer exist are passed over. */
export function openSchools(
  schoolIds: readonly string[],
  schools: Schools,
  stage: Stage,
  year: number,
): readonly School[] {
  return [...new Set(schoolIds)].map((id) => schools.get(id)).filter((school) => takes(school, stage, year));
}
