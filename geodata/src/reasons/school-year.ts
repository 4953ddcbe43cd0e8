import type { Stage } from '../model/index.ts';
import { numbersAt, type Results } from '../simulation/index.ts';
import type { SchoolYear } from './reason.ts';

/** What a school has in a stage and year in whole pupils and seats; NaN where it was not computed. */
export function schoolYear(results: Results, schoolId: string, stage: Stage, year: number): SchoolYear {
  const numbers = numbersAt(results, schoolId, stage, year);
  const pupils = Math.round(numbers?.enrolment ?? Number.NaN);
  const seats = Math.floor(numbers?.seats ?? Number.NaN);
  return { pupils, seats, left: seats - pupils };
}

/** The greatest number of seats that a school lacks in a year from one on; the first of equally bad years. */
export function worstFrom(
  results: Results,
  schoolId: string,
  stage: Stage,
  fromYear: number,
): { short: number; year?: number } {
  let worst: { short: number; year?: number } = { short: 0 };
  for (const year of results.years) {
    if (year < fromYear) continue;
    const { left } = schoolYear(results, schoolId, stage, year);
    if (-left > worst.short) worst = { short: -left, year };
  }
  return worst;
}
