import type { Flow } from '../assignment/index.ts';
import { FIRST_GRADE_INDEX, GRADES, type Plan } from '../model/index.ts';
import type { Calibration } from './calibrate.ts';
import { ENTRY_GRADES } from './entry-grades.ts';
import { progressionOf } from './progression-of.ts';
import type { StageHousing } from './stage-housing.ts';

/** What compounds with the same base-year schools have in common. */
export interface Spread {
  /** Grades that have children, in order: from g1 to the last grade that any school teaches, and those of kindergarten. */
  grades: number[];
  /** Share that goes on to the next grade, by the grade left. */
  progression: Float64Array;
  /** By entry in ENTRY_GRADES: pupils for each child who could enter. */
  retention: number[];
  housing: StageHousing[];
}

/** Answers the spread of compounds with given flows in the base year. */
export function spreadsOf(
  base: Plan,
  plan: Plan,
  calibration: Calibration,
  housing: (flows: readonly Flow[]) => StageHousing[],
): (flows: readonly Flow[]) => Spread {
  const schools = new Map(base.schools.map((school) => [school.id, school]));
  const progression = progressionOf(base, plan);
  const goingOn = (schoolId: string | undefined, grade: number) =>
    progression(schoolId === undefined ? undefined : schools.get(schoolId), grade);
  return (flows) => ({
    grades: gradesFor(flows),
    progression: progressionFor(goingOn, flows),
    retention: retentionFor(calibration, flows),
    housing: housing(flows),
  });
}

function gradesFor(flows: readonly Flow[]): number[] {
  const taught = new Set(flows.map((flow) => flow.gradeIndex));
  const last = Math.max(-1, ...taught);
  return GRADES.map((_, grade) => grade).filter((grade) =>
    grade < FIRST_GRADE_INDEX ? taught.has(grade) : grade <= last,
  );
}

function progressionFor(
  goingOn: (schoolId: string | undefined, grade: number) => number,
  flows: readonly Flow[],
): Float64Array {
  const progression = new Float64Array(GRADES.length);
  const weights = new Float64Array(GRADES.length);
  for (const { gradeIndex, schoolId, weight } of flows) {
    progression[gradeIndex]! += weight * goingOn(schoolId, gradeIndex);
    weights[gradeIndex]! += weight;
  }
  for (let grade = 0; grade < GRADES.length; grade++) {
    if (weights[grade]! > 0) progression[grade]! /= weights[grade]!;
    else progression[grade] = goingOn(undefined, grade);
  }
  return progression;
}

function retentionFor(calibration: Calibration, flows: readonly Flow[]): number[] {
  return ENTRY_GRADES.map((grade) => {
    const entering = flows.filter((flow) => flow.gradeIndex === grade);
    if (entering.length === 0) return 1;
    return entering.reduce(
      (sum, { schoolId, stage, weight }) => sum + weight * (calibration.retention.get(`${schoolId}/${stage}`) ?? 1),
      0,
    );
  });
}
