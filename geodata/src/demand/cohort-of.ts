import type { GradeSystem } from '../model/index.ts';
import type { BirthsSeries } from './births-of.ts';

/**
 * Size of the cohort that enters g1 in a year: births weighted by the grade system's entry rule.
 * With the 31 August cut and calendar-year births, year t takes 1/3 of the births of t-7 and 2/3 of those of t-6.
 */
export function cohortOf(
  births: Pick<BirthsSeries, 'at'>,
  system: Pick<GradeSystem, 'entryCohort'>,
  entryYear: number,
): number {
  return system.entryCohort.reduce((sum, { lag, share }) => sum + share * births.at(entryYear - lag), 0);
}
