import type { Results } from '../simulation/index.ts';
import { headcount, isSmall } from './headcount.ts';
import { known } from './known.ts';

/** The numbers of one school and stage in one year, as tables show them; null is "not computed". */
export interface RowNumbers {
  enrolment: number | null;
  seats: number | null;
  utilisation: number | null;
  classes: number | null;
  largestClass: number | null;
}

/** The numbers in their order, with those marked that tell how many people there are. */
export function toldNumbers({ enrolment, seats, utilisation, classes, largestClass }: RowNumbers) {
  return {
    enrolment: headcount(enrolment),
    seats,
    utilisation: headcount(enrolment, utilisation),
    classes,
    largestClass: headcount(isSmall(enrolment) ? enrolment : largestClass, largestClass),
  };
}

/** Reads one row and year of the results: `at` is the position of the year. */
export function rowNumbers(results: Results, row: number, at: number): RowNumbers {
  const slot = row * results.years.length + at;
  const enrolment = results.enrolment[slot] ?? Number.NaN;
  const seats = results.seats[slot] ?? Number.NaN;
  return {
    enrolment: known(enrolment, 1),
    seats: known(seats, 0),
    utilisation: seats > 0 ? known(enrolment / seats, 4) : null,
    classes: known(results.classes[slot] ?? Number.NaN, 0),
    largestClass: known(results.largestClass[slot] ?? Number.NaN, 1),
  };
}
