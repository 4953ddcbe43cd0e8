import type { Results } from '@xuetu/geodata/simulation';

/** The numbers of one school and stage in one year, as a spreadsheet shows them; null is "not computed". */
export interface RowNumbers {
  enrolment: number | null;
  seats: number | null;
  utilisation: number | null;
  classes: number | null;
  largestClass: number | null;
}

/** Reads one row and year of the results: `at` is the position of the year. */
export function rowNumbers(results: Results, row: number, at: number): RowNumbers {
  const slot = row * results.years.length + at;
  const enrolment = results.enrolment[slot] ?? Number.NaN;
  const seats = results.seats[slot] ?? Number.NaN;
  return {
    enrolment: shown(enrolment, 1),
    seats: shown(seats, 0),
    utilisation: seats > 0 ? shown(enrolment / seats, 4) : null,
    classes: shown(results.classes[slot] ?? Number.NaN, 0),
    largestClass: shown(results.largestClass[slot] ?? Number.NaN, 1),
  };
}

/** Rounded to so many decimals; null where it is not a number. */
export function shown(value: number, decimals: number): number | null {
  return Number.isFinite(value) ? Number(value.toFixed(decimals)) : null;
}
