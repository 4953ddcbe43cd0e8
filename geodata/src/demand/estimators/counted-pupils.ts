import { GRADES, type School } from '../../model/index.ts';

/** Pupils that a school counted in a grade in a year; undefined where it did not count by grade. */
export function countedPupils(school: School, grade: number, year: number): number | undefined {
  return school.enrolment.find((each) => each.year === year)?.byGrade?.[GRADES[grade]!];
}

/** The years up to one in which any of the schools counted, the newest first. */
export function countedYears(schools: readonly School[], last: number): number[] {
  const years = new Set(schools.flatMap(({ enrolment }) => enrolment.map(({ year }) => year)));
  return [...years].filter((year) => year <= last).sort((a, b) => b - a);
}
