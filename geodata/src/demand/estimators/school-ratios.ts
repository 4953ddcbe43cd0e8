import type { School } from '../../model/index.ts';
import type { HousingGains } from '../housing-gains.ts';
import { countedPupils, countedYears } from './counted-pupils.ts';
import type { Ratio } from './ratio.ts';
import { withoutHousing } from './without-housing.ts';

/** Progression out of a grade within one school in the years up to the base year, housing aside, the newest first. */
export function schoolRatios(school: School, grade: number, baseYear: number, gains: HousingGains): Ratio[] {
  return countedYears([school], baseYear).flatMap((year) => {
    const from = countedPupils(school, grade, year - 1);
    const to = countedPupils(school, grade + 1, year);
    return from && to !== undefined
      ? [{ year, from, value: withoutHousing(from, to, gains([school], grade + 1, year)) / from }]
      : [];
  });
}
