import { FIRST_GRADE_INDEX, GRADES, type GradeSystem, type Plan } from '../model/index.ts';
import type { BirthsSeries } from './births-of.ts';
import { cohortOf } from './cohort-of.ts';
import { pupilsByGrade } from './pupils-by-grade.ts';

/** Size of a cohort by the year in which it enters g1. */
export type Cohort = (entryYear: number) => number;

/**
 * Cohort sizes of an area, or of the district where the area has no births, by the year of entry to g1. Where births do not reach
 * back, the pupils now in the cohort's grade stand for it, scaled to births by the cohorts of which both are known; cohorts past
 * g9 repeat g9, since senior schools select. Undefined without births.
 */
export function knownCohorts(
  base: Plan,
  system: GradeSystem,
  births: ReadonlyMap<string, BirthsSeries>,
): (areaId: string | undefined) => Cohort | undefined {
  const pupils = pupilsByGrade(base);
  const { baseYear } = base.district;
  const oldest = GRADES.indexOf('g9');
  const longest = Math.max(...system.entryCohort.map(({ lag }) => lag));
  return (areaId) => {
    const series = births.get(areaId ?? '') ?? births.get('');
    if (!series) return undefined;
    const isKnown = (entryYear: number) => entryYear - longest >= series.firstYear;
    const atSchool = (entryYear: number) =>
      pupils[Math.max(FIRST_GRADE_INDEX, Math.min(oldest, FIRST_GRADE_INDEX + baseYear - entryYear))]!;
    let born = 0;
    let counted = 0;
    for (let grade = FIRST_GRADE_INDEX; grade <= oldest; grade++) {
      const entryYear = baseYear - (grade - FIRST_GRADE_INDEX);
      if (!isKnown(entryYear) || atSchool(entryYear) === 0) continue;
      born += cohortOf(series, system, entryYear);
      counted += atSchool(entryYear);
    }
    return (entryYear) => {
      if (isKnown(entryYear) || counted === 0 || entryYear > baseYear) return cohortOf(series, system, entryYear);
      return (atSchool(entryYear) * born) / counted;
    };
  };
}
