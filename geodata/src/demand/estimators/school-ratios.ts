import type { School } from '../../model/index.ts';
import { countedPupils, countedYears } from './counted-pupils.ts';
import type { Ratio } from './ratio.ts';

/** Progression out of a grade within one school in the years up to the base year, the newest first. */
export function schoolRatios(school: School, grade: number, baseYear: number): Ratio[] {
  return countedYears([school], baseYear).flatMap((year) => {
    const from = countedPupils(school, grade, year - 1);
    const to = countedPupils(school, grade + 1, year);
    return from && to !== undefined ? [{ year, from, value: to / from }] : [];
  });
}
