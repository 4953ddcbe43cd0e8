import { type School, STAGES, type Stage } from '../model/index.ts';
import { seatShortage } from '../simulation/index.ts';
import { commonYears } from './common-years.ts';
import type { PictureSource } from './pictures/picture.ts';
import { type RowNumbers, rowNumbers } from './row-numbers.ts';

/** One school, stage and year before and after. */
export interface SchoolYearEffect {
  school: School;
  stage: Stage;
  year: number;
  was: RowNumbers;
  is: RowNumbers;
}

const NOT_THERE: RowNumbers = { enrolment: null, seats: null, utilisation: null, classes: null, largestClass: null };

/** All years, in both plans, of the schools whose pupils or seats differ from the base plan in some year. */
export function touchedSchoolYears(source: PictureSource): SchoolYearEffect[] {
  const { now, before } = source;
  const shared = commonYears(source);
  const schools = new Map(now.plan.schools.map((school) => [school.id, school]));
  return now.results.rows.flatMap(({ schoolId, stage }, row) => {
    const school = schools.get(schoolId);
    const oldRow = before.results.rowIndex.get(`${schoolId}/${stage}`);
    if (!school) return [];
    const years = shared.map((year): SchoolYearEffect => {
      const [then, at] = [before, now].map(({ results }) => results.years.indexOf(year)) as [number, number];
      const was = oldRow === undefined ? NOT_THERE : rowNumbers(before.results, oldRow, then);
      return { school, stage, year, was, is: rowNumbers(now.results, row, at) };
    });
    return years.some(({ was, is }) => was.enrolment !== is.enrolment || was.seats !== is.seats) ? years : [];
  });
}

/** Stages that are short of seats in some year, before or after. */
export function shortageStages(source: PictureSource): Stage[] {
  const { now, before } = source;
  return STAGES.filter((stage) =>
    commonYears(source).some((year) =>
      [before, now].some(({ results }) => Math.round(seatShortage(results, stage, year)) > 0),
    ),
  );
}
