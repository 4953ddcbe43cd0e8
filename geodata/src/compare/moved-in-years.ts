import type { Plan, Stage } from '../model/index.ts';
import { childrenByGrade } from '../simulation/index.ts';
import type { MovedCompound, Side } from './comparison.ts';
import { movedCompounds } from './moved-compounds.ts';

/** The compounds whose children of a stage are at another school, in each year that both sides simulate; those of one year are `comparisonOf(...).moved`. */
export function movedInYears(
  base: Plan,
  before: Side,
  after: Side,
  stage: Stage,
): { year: number; moved: MovedCompound[] }[] {
  const inGrade = childrenByGrade(base, after.plan);
  return after.results.years
    .filter((year) => before.results.years.includes(year))
    .map((year) => ({ year, moved: movedCompounds(before, after, stage, year, inGrade) }));
}
