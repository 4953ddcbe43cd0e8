import { isOpen } from '../../assignment/index.ts';
import type { School } from '../../model/index.ts';
import type { HousingGains } from '../housing-gains.ts';
import { countedPupils, countedYears } from './counted-pupils.ts';
import type { Ratio } from './ratio.ts';
import { withoutHousing } from './without-housing.ts';

/**
 * Progression out of a grade over several schools in the years up to the base year, housing aside, the newest first. Where pupils stay at their
 * school, those of the schools that counted both grades. Where any school ends with the grade, pupils change school: then all
 * pupils of both grades, in the years in which every open school counted.
 */
export function commonRatios(
  schools: readonly School[],
  grade: number,
  baseYear: number,
  gains: HousingGains,
): Ratio[] {
  const leave = schools.some((school) => teaches(school, grade, baseYear) && !teaches(school, grade + 1, baseYear));
  return countedYears(schools, baseYear).flatMap((year) => {
    const taking = leave ? schools : schools.filter((school) => countedBoth(school, grade, year));
    if (leave && !taking.every((school) => isWhole(school, grade, year, baseYear))) return [];
    const from = taking.reduce((sum, school) => sum + (countedPupils(school, grade, year - 1) ?? 0), 0);
    const to = taking.reduce((sum, school) => sum + (countedPupils(school, grade + 1, year) ?? 0), 0);
    return from > 0 && to > 0
      ? [{ year, from, value: withoutHousing(from, to, gains(taking, grade + 1, year)) / from }]
      : [];
  });
}

function teaches(school: School, grade: number, year: number): boolean {
  return (countedPupils(school, grade, year) ?? 0) > 0;
}

function countedBoth(school: School, grade: number, year: number): boolean {
  return (countedPupils(school, grade, year - 1) ?? 0) > 0 && countedPupils(school, grade + 1, year) !== undefined;
}

/** Whether a school has all it should have counted for a grade and the next one a year later. */
function isWhole(school: School, grade: number, year: number, baseYear: number): boolean {
  const missing = (each: number, then: number) =>
    teaches(school, each, baseYear) && isOpen(school, then) && countedPupils(school, each, then) === undefined;
  return !missing(grade, year - 1) && !missing(grade + 1, year);
}
