import { isOpen } from '../assignment/index.ts';
import { type CapacityTerms, seatsIn } from '../capacity/index.ts';
import type { School } from '../model/index.ts';
import type { Results } from './results.ts';
import { sharedRoomsIn } from './shared-rooms-in.ts';

/** Writes the seats of one school and stage by year, 0 where the school is not open. Needs the pupils by grade of the whole school. */
export function fillSeats(results: Results, r: number, school: School, terms: CapacityTerms): void {
  const { stage } = results.rows[r]!;
  const { years } = results;
  const offer = school.stages.find((each) => each.stage === stage)!;
  for (let y = 0; y < years.length; y++) {
    const year = years[y]!;
    results.seats[r * years.length + y] = isOpen(school, year)
      ? seatsIn(offer, year, terms, sharedRoomsIn(results, school, stage, y, terms))
      : 0;
  }
}
