import { type Flow, flowsOf, stagesBySystem } from '../assignment/index.ts';
import {
  BUILT_IN_GRADE_SYSTEMS,
  type Compound,
  FIRST_GRADE_INDEX,
  GRADES,
  type GradeSystem,
  type Plan,
  STAGES,
  type Stage,
} from '../model/index.ts';
import { type BirthShare, birthShares } from './birth-shares.ts';
import { type BirthsSeries, birthsOf } from './births-of.ts';
import { cohortOf } from './cohort-of.ts';
import { type Draw, type Draws, drawsOf, householdsOf } from './draws-of.ts';
import { ageInGrade, registerCount } from './register-count.ts';

/** Stages that children enter from home, and the grade in which they do. */
export const ENTRIES: readonly { stage: Stage; grade: number }[] = [
  { stage: 'kindergarten', grade: 0 },
  { stage: 'primary', grade: FIRST_GRADE_INDEX },
];
const RECENT_GRADES = 3;

/** What the base plan teaches about its compounds and schools; nothing in it depends on a scenario. */
export interface Calibration {
  system: GradeSystem;
  draws: Draws;
  cohorts: Cohorts;
  /** Base-year children by compound id and grade, before the capture rate. */
  children: Map<string, Float64Array>;
  birthShare: Map<string, BirthShare>;
  /** By `${schoolId}/${stage}`: pupils for each child who could enter, over the three lowest grades. */
  retention: Map<string, number>;
  compounds: Map<string, Compound>;
}

const known = new WeakMap<Plan, Calibration>();

/** Calibrates the compounds of a base plan so that its schools have, in the base year, exactly the pupils they counted. */
export function calibrate(base: Plan): Calibration {
  let calibration = known.get(base);
  if (!calibration) {
    calibration = build(base);
    known.set(base, calibration);
  }
  return calibration;
}

function build(base: Plan): Calibration {
  const { baseYear } = base.district;
  const system = defaultSystemOf(base);
  const draws = drawsOf(base, (compound, grade) => registerCount(compound, ageInGrade(system, grade)) ?? 0);
  const flows = flowsOf(base);
  const children = new Map<string, Float64Array>();
  const households = base.compounds.map((compound) => {
    const pupils = calibratedChildren(compound, flows(compound, baseYear), draws, system, baseYear);
    children.set(compound.id, pupils);
    const [a, b, c] = pupils.subarray(FIRST_GRADE_INDEX);
    return { compound, recentPupils: [a!, b!, c!] as const, allPupils: pupils.reduce((sum, each) => sum + each, 0) };
  });
  const births = birthsOf(base);
  const calibration: Calibration = {
    system,
    draws,
    cohorts: cohortsOf(births, system),
    children,
    birthShare: birthShares(households, births, system, baseYear),
    retention: new Map(),
    compounds: new Map(base.compounds.map((compound) => [compound.id, compound])),
  };
  calibration.retention = retentionOf(base, calibration);
  return calibration;
}

/** Base-year children of a compound by grade, so scaled that its schools draw from them what they counted. */
export function calibratedChildren(
  compound: Compound,
  flows: readonly Flow[],
  draws: Draws,
  system: GradeSystem,
  baseYear: number,
  only?: 'register',
): Float64Array {
  const children = new Float64Array(GRADES.length);
  const households = householdsOf(compound, baseYear);
  for (const { gradeIndex, stage, schoolId, weight } of flows) {
    const draw = schoolId ? draws.byStage.get(`${schoolId}/${stage}`) : undefined;
    const source = draw?.from[gradeIndex] ?? 'register';
    if (only && source !== only) continue;
    const register = registerCount(compound, ageInGrade(system, gradeIndex)) ?? 0;
    const stock = { register, households, equal: 1 }[source];
    children[gradeIndex]! += weight * stock * (draw?.byGrade[gradeIndex] ?? 1);
  }
  return children;
}

/** Cohort sizes of an area by the year in which they enter g1. */
export type Cohorts = Map<string, (entryYear: number) => number>;

/** Cohort sizes of every area with births, each computed once. */
export function cohortsOf(births: ReadonlyMap<string, BirthsSeries>, system: GradeSystem): Cohorts {
  return new Map(
    [...births].map(([areaId, series]) => {
      const sizes = new Map<number, number>();
      return [
        areaId,
        (entryYear: number) => {
          let size = sizes.get(entryYear);
          if (size === undefined) {
            size = cohortOf(series, system, entryYear);
            sizes.set(entryYear, size);
          }
          return size;
        },
      ];
    }),
  );
}

/** Children of a compound who could enter g1 in a year, by its register, or by its share of the births of its area. */
export function entrantsOf(
  { system, birthShare, cohorts }: Pick<Calibration, 'system' | 'birthShare' | 'cohorts'>,
  compound: Compound,
  baseYear: number,
): (entryYear: number) => number {
  const share = birthShare.get(compound.id);
  const cohort = share && cohorts.get(share.areaId);
  const born = cohort ? (entryYear: number) => share.childrenPerBirth * cohort(entryYear) : () => 0;
  if (!compound.childrenByAge) return born;
  return (entryYear) => registerCount(compound, system.entryAge + baseYear - entryYear) ?? born(entryYear);
}

function retentionOf(base: Plan, calibration: Calibration): Map<string, number> {
  const { baseYear } = base.district;
  const flows = flowsOf(base);
  const could = new Map<string, number>();
  for (const compound of base.compounds) {
    const entering = entrantsOf(calibration, compound, baseYear);
    for (const { gradeIndex, stage, schoolId, weight } of flows(compound, baseYear)) {
      if (!schoolId || !isRecent(stage, gradeIndex)) continue;
      const key = `${schoolId}/${stage}`;
      const children = entering(baseYear - (gradeIndex - FIRST_GRADE_INDEX));
      could.set(key, (could.get(key) ?? 0) + weight * children);
    }
  }
  const retention = new Map<string, number>();
  for (const [key, children] of could) {
    const draw = calibration.draws.byStage.get(key);
    if (!draw || children === 0) continue;
    retention.set(
      key,
      draw.counted ? recentOf(draw, key.slice(key.lastIndexOf('/') + 1) as Stage) / children : draw.byGrade[0]!,
    );
  }
  return retention;
}

function recentOf(draw: Draw, stage: Stage): number {
  return draw.counted!.reduce((sum, pupils, grade) => (isRecent(stage, grade) ? sum + pupils : sum), 0);
}

function isRecent(stage: Stage, grade: number): boolean {
  const entry = ENTRIES.find((each) => each.stage === stage);
  return entry !== undefined && grade >= entry.grade && grade < entry.grade + RECENT_GRADES;
}

/** The grade system of children whose school is unknown; its entry age and cohort hold for the whole district. */
function defaultSystemOf(base: Plan): GradeSystem {
  const systems = [...base.district.gradeSystems, ...BUILT_IN_GRADE_SYSTEMS];
  return systems.find((each) => each.id === base.district.defaultSystem) ?? systems[0]!;
}

/** Pupils of the base year by grade over all schools that count by grade: the size of the cohorts now at school. */
export function pupilsByGrade(base: Plan): Float64Array {
  const pupils = new Float64Array(GRADES.length);
  for (const school of base.schools) {
    const counted = school.enrolment.find((each) => each.year === base.district.baseYear)?.byGrade ?? {};
    for (const [grade, count] of Object.entries(counted))
      pupils[GRADES.indexOf(grade as (typeof GRADES)[number])]! += count;
  }
  return pupils;
}

/** Grades of a stage in a school's system, as positions in GRADES. */
export function gradesOfStage(plan: Plan, system: string, stage: Stage): number[] {
  const stages = stagesBySystem(plan);
  const ofGrade = stages.get(system) ?? stages.get(plan.district.defaultSystem)!;
  return GRADES.map((_, grade) => grade).filter((grade) => ofGrade[grade] === stage);
}

/** Stages in the order of STAGES by position. */
export function stagePosition(stage: Stage): number {
  return STAGES.indexOf(stage);
}
