import type { Plan, Stage } from '../model/index.ts';
import { countsOf } from './counts-of.ts';

/**
 * Pupils counted in a stage in each autumn before the base year that any school counted, oldest first; null in a year in which a
 * school that counted some in the base year and stood already did not say how many.
 */
export function countedByStage({ schools, ...plan }: Plan, stage: Stage): { year: number; pupils: number | null }[] {
  const { baseYear } = plan.district;
  const counted = countsOf({ schools, ...plan });
  const now = schools.filter(({ id }) => counted(id, stage, baseYear));
  const years = [...new Set(schools.flatMap(({ enrolment }) => enrolment.map(({ year }) => year)))];
  return years
    .filter((year) => year < baseYear && schools.some(({ id }) => counted(id, stage, year)))
    .sort((a, b) => a - b)
    .map((year) => {
      const isWhole = now.every(({ id, openFrom, enrolment }) => {
        const stood = openFrom === undefined ? enrolment.some((each) => each.year < year) : openFrom <= year;
        return !stood || counted(id, stage, year) !== undefined;
      });
      const sum = schools.reduce((all, { id }) => all + (counted(id, stage, year)?.pupils ?? 0), 0);
      return { year, pupils: isWhole ? sum : null };
    });
}
