import { type CapacityTerms, classesAddedBy, roomsIn, temporaryClassesIn } from '../capacity/index.ts';
import type { School, SchoolStage } from '../model/index.ts';
import type { Results } from './results.ts';
import { sharedRoomsIn } from './shared-rooms-in.ts';

/**
 * Rooms in which the classes of a stage can be formed in a year, by position: in the base year the classes open today where they
 * are known, else the rooms of the design with those shared on the campus, and the temporary ones. NaN where nothing is known.
 */
export function roomsForClasses(
  results: Results,
  school: School,
  offer: SchoolStage,
  y: number,
  terms: CapacityTerms,
): number {
  const year = results.years[y]!;
  if (y === 0 && offer.classes !== undefined) return openToday(offer, year);
  const shared = sharedRoomsIn(results, school, offer.stage, y, terms);
  return roomsIn(offer, year, shared) + temporaryClassesIn(offer, year);
}

/** Classes open in the base year, with those of an extension finished by then; NaN where they are not known. */
export function openToday(offer: SchoolStage, baseYear: number): number {
  return offer.classes === undefined ? Number.NaN : offer.classes + classesAddedBy(offer, baseYear);
}
