import { systemOf } from '../assignment/index.ts';
import { FIRST_GRADE_INDEX, GRADES, type Plan, type School, type Stage } from '../model/index.ts';
import type { BirthsSeries } from './births-of.ts';
import type { Calibration } from './calibrate.ts';
import type { OwnPupils } from './demand.ts';
import { gradesOfStage } from './grades-of-stage.ts';
import { type Cohort, knownCohorts } from './known-cohorts.ts';
import { progressionOf } from './progression-of.ts';
import { ageInGrade } from './register-count.ts';
import { stayingShare } from './staying-share.ts';

const RECENT_GRADES = 3;

/**
 * Pupils who come from no compound, aged forward. The first grade takes the part of the births cohort that the three lowest
 * grades took of theirs: of the cohort of the school's area (or of the district), for boarders always of the district's. In the
 * year in which a school changes its grade system, a grade that its stage gains takes its pupils in the same way, if the grade
 * below was not there the year before. A school's area and its grade system after the base year are those of the plan; of the base
 * plan where the plan has deleted it. Capture and migration concern the children of the district only.
 */
export function ownPupils(
  base: Plan,
  plan: Plan,
  calibration: Calibration,
  births: ReadonlyMap<string, BirthsSeries>,
  years: readonly number[],
): OwnPupils[] {
  const before = byId(base.schools);
  const after = byId(plan.schools);
  const cohorts = knownCohorts(base, calibration.system, births);
  const goingOn = progressionOf(base, plan);
  return calibration.draws.own.map(({ schoolId, stage, origin, byGrade }) => {
    const counted = before.get(schoolId)!;
    const school = after.get(schoolId) ?? counted;
    const cohort = cohorts(origin === 'boarders' ? undefined : school.areaId);
    const change = origin === 'district' ? captureChange(base, plan, stage) : 1;
    const staying = origin === 'district' ? stayingShare(plan, school.areaId) : 1;
    const gradesIn = years.map((year, y) => gradesOfStage(base, systemOf(y === 0 ? counted : school, year), stage));
    const intake = cohort && intakeOf(byGrade, gradesIn[0]!, cohort, years[0]!);
    const pupils = new Float64Array(GRADES.length * years.length);
    for (let grade = 0; grade < GRADES.length; grade++) {
      const kept = grade > 0 ? goingOn(counted, grade - 1) * staying : 1;
      const age = ageInGrade(calibration.system, grade);
      for (const [y, year] of years.entries()) {
        const at = grade * years.length + y;
        if (y === 0) pupils[at] = byGrade[grade]! * change;
        else if (!intake) pupils[at] = Number.NaN;
        else if (!gradesIn[y]!.includes(grade)) pupils[at] = 0;
        else if (gradesIn[y - 1]!.includes(grade - 1)) pupils[at] = pupils[(grade - 1) * years.length + y - 1]! * kept;
        else pupils[at] = intake(grade, year) * change * staying ** Math.min(y, age);
      }
    }
    return { schoolId, stage, origin, pupils };
  });
}

function byId(schools: readonly School[]): ReadonlyMap<string, School> {
  return new Map(schools.map((school) => [school.id, school]));
}

function captureChange(base: Plan, plan: Plan, stage: Stage): number {
  return (plan.assumptions.capture[stage] ?? 1) / (base.assumptions.capture[stage] ?? 1);
}

/** Pupils who come into a grade from elsewhere in a year. */
function intakeOf(
  byGrade: Float64Array,
  grades: readonly number[],
  cohort: Cohort,
  baseYear: number,
): (grade: number, year: number) => number {
  const recent = grades.slice(0, RECENT_GRADES);
  const entryYear = (grade: number, year: number) => year - (grade - FIRST_GRADE_INDEX);
  const taken = recent.reduce((sum, grade) => sum + byGrade[grade]!, 0);
  const could = recent.reduce((sum, grade) => sum + cohort(entryYear(grade, baseYear)), 0);
  return (grade, year) => (could > 0 ? (taken / could) * cohort(entryYear(grade, year)) : byGrade[grades[0]!]!);
}
