import { type Flow, flowsOf } from '../assignment/index.ts';
import {
  BUILT_IN_GRADE_SYSTEMS,
  type Compound,
  FIRST_GRADE_INDEX,
  GRADES,
  type GradeSystem,
  type Plan,
  type Stage,
} from '../model/index.ts';
import { type BirthShare, birthShares } from './birth-shares.ts';
import { birthsOf } from './births-of.ts';
import { type Draw, type Draws, drawsOf, householdsOf, stands } from './draws-of.ts';
import { type Cohorts, cohortsOf, entrantsOf } from './entrants-of.ts';
import { inIdOrder } from './in-id-order.ts';
import { ageInGrade, registerCount } from './register-count.ts';

/** Stages that children enter from home, and the grade in which they do. */
const ENTRIES: readonly { stage: Stage; grade: number }[] = [
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

type Vintage = Plan['assumptions']['birthsVintage'];

const known = new WeakMap<Plan, Map<Vintage, Calibration>>();

/**
 * Calibrates the compounds of a base plan so that its schools have, in the base year, exactly the pupils they counted. Children
 * per birth hold for one vintage of births only, so each vintage has its own calibration. Kept per plan object.
 */
export function calibrate(base: Plan, vintage: Vintage = base.assumptions.birthsVintage): Calibration {
  const byVintage = known.get(base) ?? new Map<Vintage, Calibration>();
  known.set(base, byVintage);
  let calibration = byVintage.get(vintage);
  if (!calibration) {
    calibration = build(inIdOrder(base), vintage);
    byVintage.set(vintage, calibration);
  }
  return calibration;
}

function build(base: Plan, vintage: Vintage): Calibration {
  const { baseYear } = base.district;
  const system = defaultSystemOf(base);
  const draws = drawsOf(base, (compound, grade) => registerCount(compound, ageInGrade(system, grade)) ?? 0);
  const flows = flowsOf(base);
  const children = new Map<string, Float64Array>();
  const households = base.compounds.map((compound) => {
    const pupils = calibratedChildren(compound, flows(compound, baseYear), draws, system, baseYear);
    children.set(compound.id, pupils);
    const [a, b, c] = pupils.subarray(FIRST_GRADE_INDEX);
    return {
      compound,
      recentPupils: [a!, b!, c!] as const,
      allPupils: pupils.reduce((sum, each) => sum + each, 0),
      households: householdsOf(compound, baseYear),
    };
  });
  const births = birthsOf({ births: base.births, assumptions: { ...base.assumptions, birthsVintage: vintage } });
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
  const equal = stands(compound, baseYear) ? 1 : 0;
  for (const { gradeIndex, stage, schoolId, weight } of flows) {
    const draw = schoolId ? draws.byStage.get(`${schoolId}/${stage}`) : undefined;
    const source = draw?.from[gradeIndex] ?? 'register';
    if (only && source !== only) continue;
    const register = registerCount(compound, ageInGrade(system, gradeIndex)) ?? 0;
    const stock = { register, households, equal }[source];
    children[gradeIndex]! += weight * stock * (draw?.byGrade[gradeIndex] ?? 1);
  }
  return children;
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
