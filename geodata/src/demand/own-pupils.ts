import { FIRST_GRADE_INDEX, GRADES, type GradeSystem, type Plan, type Stage } from '../model/index.ts';
import { type BirthsSeries, birthsOf } from './births-of.ts';
import type { Calibration } from './calibrate.ts';
import { cohortOf } from './cohort-of.ts';
import type { OwnPupils } from './demand.ts';
import { gradesOfStage } from './grades-of-stage.ts';
import { progressionOf } from './progression-of.ts';
import { pupilsByGrade } from './pupils-by-grade.ts';

const RECENT_GRADES = 3;

/**
 * Pupils of schools without compounds, aged forward. The first grade takes, of the births cohort of the school's area (or of
 * the district), the part that its three lowest grades took of theirs.
 */
export function ownPupils(base: Plan, plan: Plan, calibration: Calibration, years: readonly number[]): OwnPupils[] {
  const schools = new Map(base.schools.map((school) => [school.id, school]));
  const births = birthsOf({ births: base.births, assumptions: plan.assumptions });
  const cohorts = cohortSizes(base, calibration.system, births);
  return calibration.draws.own.map(({ schoolId, stage, byGrade }) => {
    const school = schools.get(schoolId)!;
    const cohort = cohorts(school.areaId);
    const change = captureChange(base, plan, stage);
    const grades = gradesOfStage(base, school.system, stage);
    const intake = cohort && intakeOf(byGrade, grades, cohort, years[0]!);
    const pupils = new Float64Array(GRADES.length * years.length);
    for (let grade = 0; grade < GRADES.length; grade++) {
      const kept = grade > 0 ? progressionOf(plan, school.progression, grade - 1) : 1;
      for (const [y, year] of years.entries()) {
        const at = grade * years.length + y;
        if (y === 0) pupils[at] = byGrade[grade]! * change;
        else if (!intake) pupils[at] = Number.NaN;
        else if (grade === grades[0]) pupils[at] = intake(year) * change;
        else if (grades.includes(grade)) pupils[at] = pupils[(grade - 1) * years.length + y - 1]! * kept;
      }
    }
    return { schoolId, stage, pupils };
  });
}

function captureChange(base: Plan, plan: Plan, stage: Stage): number {
  const before = base.assumptions.capture[stage] ?? 1;
  return before > 0 ? (plan.assumptions.capture[stage] ?? 1) / before : 1;
}

type Cohort = (entryYear: number) => number;

function intakeOf(
  byGrade: Float64Array,
  grades: readonly number[],
  cohort: Cohort,
  baseYear: number,
): (year: number) => number {
  const recent = grades.slice(0, RECENT_GRADES);
  const entryYear = (grade: number, year: number) => year - (grade - FIRST_GRADE_INDEX);
  const taken = recent.reduce((sum, grade) => sum + byGrade[grade]!, 0);
  const could = recent.reduce((sum, grade) => sum + cohort(entryYear(grade, baseYear)), 0);
  return (year) => (could > 0 ? (taken / could) * cohort(entryYear(grades[0]!, year)) : byGrade[grades[0]!]!);
}

/**
 * Cohort sizes by the year of entry to g1. Where births do not reach back, the pupils now in the cohort's grade stand for it,
 * scaled to births by the cohorts of which both are known; cohorts past g9 repeat g9, since senior schools select.
 */
function cohortSizes(
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
