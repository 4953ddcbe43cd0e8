import type { GradeSystem, School, Stage } from '@xuetu/geodata/model';
import { numbersAt, type Results } from '@xuetu/geodata/simulation';
import { recordedPupils } from './recorded-pupils.ts';

/** One year of a school and stage: what was counted, what is forecast and how many seats there are. Undefined is not known. */
export interface SchoolYear {
  year: number;
  recorded?: number;
  forecast?: number;
  seats?: number;
}

/** The years of a school and stage, oldest first: counted years up to the base year, simulated years from it on. */
export function schoolHistory(results: Results, systems: GradeSystem[], school: School, stage: Stage): SchoolYear[] {
  const baseYear = results.years[0]!;
  const counted = school.enrolment.map((each) => each.year).filter((year) => year < baseYear);
  return [...new Set([...counted, ...results.years])]
    .sort((a, b) => a - b)
    .map((year) => {
      const numbers = year >= baseYear ? numbersAt(results, school.id, stage, year) : undefined;
      const recorded = year <= baseYear ? recordedPupils(school, systems, stage, year) : undefined;
      return { year, recorded, forecast: known(numbers?.enrolment), seats: known(numbers?.seats) };
    });
}

function known(value: number | undefined): number | undefined {
  return value === undefined || Number.isNaN(value) ? undefined : value;
}
