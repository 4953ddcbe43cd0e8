import type { Flow } from '../assignment/index.ts';
import { FIRST_GRADE_INDEX, GRADES, type Plan } from '../model/index.ts';
import type { Calibration } from './calibrate.ts';
import { ENTRY_GRADES } from './entry-grades.ts';
import { progressionOf } from './progression-of.ts';
import { type HousingShape, housingShapes, type StageHousing } from './stage-housing.ts';

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

/** What flows say, whatever is assumed: found once for each. */
interface Shape {
  grades: number[];
  /** Schools of the flows that enter a grade from home, by entry in ENTRY_GRADES. */
  entering: { key: string; weight: number }[][];
  housing: HousingShape[];
}

const shapes = new WeakMap<readonly Flow[], Shape>();

type Settled = Omit<Spread, 'housing'>;

/** What does not depend on births to come, for the progression last asked for. */
interface KnownSpreads {
  base: Plan;
  asked: string;
  byFlows: Map<readonly Flow[], Settled>;
}

const known = new WeakMap<Calibration, KnownSpreads>();

/** Answers the spread of compounds with given flows in the base year. */
export function spreadsOf(
  base: Plan,
  plan: Plan,
  calibration: Calibration,
  housingOf: (shape: HousingShape) => StageHousing,
): (flows: readonly Flow[]) => Spread {
  const { progression, progressionEstimate } = plan.assumptions;
  const asked = JSON.stringify([progression, progressionEstimate]);
  let spreads = known.get(calibration);
  if (spreads?.base !== base || spreads.asked !== asked) {
    spreads = { base, asked, byFlows: new Map() };
    known.set(calibration, spreads);
  }
  const { byFlows } = spreads;
  const goingOn = goingOnFrom(base, plan);
  return (flows) => {
    let settled = byFlows.get(flows);
    if (!settled) {
      settled = settledSpread(flows, calibration, goingOn);
      byFlows.set(flows, settled);
    }
    return { ...settled, housing: shapeOf(flows).housing.map(housingOf) };
  };
}

function settledSpread(
  flows: readonly Flow[],
  calibration: Calibration,
  goingOn: (schoolId: string | undefined) => Float64Array,
): Settled {
  const { grades, entering } = shapeOf(flows);
  return {
    grades,
    progression: progressionFor(goingOn, flows),
    retention: entering.map((schools) => retentionFor(calibration, schools)),
  };
}

function shapeOf(flows: readonly Flow[]): Shape {
  let shape = shapes.get(flows);
  if (!shape) {
    const entering = ENTRY_GRADES.map((grade) =>
      flows
        .filter((flow) => flow.gradeIndex === grade)
        .map(({ schoolId, stage, weight }) => ({ key: `${schoolId}/${stage}`, weight })),
    );
    shape = { grades: gradesFor(flows), entering, housing: housingShapes(flows) };
    shapes.set(flows, shape);
  }
  return shape;
}

function gradesFor(flows: readonly Flow[]): number[] {
  const taught = new Set(flows.map((flow) => flow.gradeIndex));
  const last = Math.max(-1, ...taught);
  return GRADES.map((_, grade) => grade).filter((grade) =>
    grade < FIRST_GRADE_INDEX ? taught.has(grade) : grade <= last,
  );
}

/** Progression of every grade at a school of the base plan, each school asked once. */
function goingOnFrom(base: Plan, plan: Plan): (schoolId: string | undefined) => Float64Array {
  const schools = new Map(base.schools.map((school) => [school.id, school]));
  const progression = progressionOf(base, plan);
  const known = new Map<string | undefined, Float64Array>();
  return (schoolId) => {
    let byGrade = known.get(schoolId);
    if (!byGrade) {
      const school = schoolId === undefined ? undefined : schools.get(schoolId);
      byGrade = Float64Array.from(GRADES, (_, grade) => progression(school, grade));
      known.set(schoolId, byGrade);
    }
    return byGrade;
  };
}

function progressionFor(goingOn: (schoolId: string | undefined) => Float64Array, flows: readonly Flow[]): Float64Array {
  const progression = new Float64Array(GRADES.length);
  const weights = new Float64Array(GRADES.length);
  for (const { gradeIndex, schoolId, weight } of flows) {
    progression[gradeIndex]! += weight * goingOn(schoolId)[gradeIndex]!;
    weights[gradeIndex]! += weight;
  }
  for (let grade = 0; grade < GRADES.length; grade++) {
    if (weights[grade]! > 0) progression[grade]! /= weights[grade]!;
    else progression[grade] = goingOn(undefined)[grade]!;
  }
  return progression;
}

function retentionFor({ retention }: Calibration, entering: Shape['entering'][number]): number {
  if (entering.length === 0) return 1;
  let sum = 0;
  for (const { key, weight } of entering) sum += weight * (retention.get(key) ?? 1);
  return sum;
}
