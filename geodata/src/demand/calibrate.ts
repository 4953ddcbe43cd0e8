import { type Flow, flowsOf } from '../assignment/index.ts';
import {
  BUILT_IN_GRADE_SYSTEMS,
  type Compound,
  FIRST_GRADE_INDEX,
  GRADES,
  type GradeSystem,
  type Plan,
} from '../model/index.ts';
import { type BirthShare, birthShares } from './birth-shares.ts';
import { type Draws, drawsOf, homesIn, householdsOf } from './draws-of.ts';
import { type Cohorts, cohortsOf } from './entrants-of.ts';
import { entryRetention } from './estimators/entry-retention.ts';
import { expectedBirths } from './estimators/expected-births.ts';
import { inIdOrder } from './in-id-order.ts';
import { stockOf } from './reach.ts';
import { ageInGrade, registerCount } from './register-count.ts';

/** What the base plan teaches about its compounds and schools; nothing in it depends on a scenario. */
export interface Calibration {
  system: GradeSystem;
  draws: Draws;
  cohorts: Cohorts;
  /** Base-year children by compound id and grade, before the capture rate. */
  children: Map<string, Float64Array>;
  birthShare: Map<string, BirthShare>;
  /** By `${schoolId}/${stage}`: pupils of the entry grade for each child who could enter. */
  retention: Map<string, number>;
  compounds: Map<string, Compound>;
}

/** What a plan may ask of the calibration. */
type Asked = Pick<Plan['assumptions'], 'birthsVintage' | 'progressionEstimate'>;

const known = new WeakMap<Plan, Map<string, Calibration>>();

/**
 * Calibrates the compounds of a base plan so that its schools have, in the base year, exactly the pupils they counted. Children
 * per birth hold for one vintage of births and one way to estimate only, so each has its own calibration. Kept per plan object.
 */
export function calibrate(base: Plan, { birthsVintage, progressionEstimate }: Asked = base.assumptions): Calibration {
  const asked: Asked = { birthsVintage, progressionEstimate };
  const byAsked = known.get(base) ?? new Map<string, Calibration>();
  known.set(base, byAsked);
  const key = JSON.stringify(asked);
  let calibration = byAsked.get(key);
  if (!calibration) {
    calibration = build(inIdOrder(base), asked);
    byAsked.set(key, calibration);
  }
  return calibration;
}

function build(base: Plan, asked: Asked): Calibration {
  const { baseYear } = base.district;
  const system = defaultSystemOf(base);
  const draws = drawsOf(base, (compound, grade) => registerCount(compound, ageInGrade(system, grade)));
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
  const births = expectedBirths({ ...base, assumptions: { ...base.assumptions, ...asked } }, baseYear);
  const calibration: Calibration = {
    system,
    draws,
    cohorts: cohortsOf(births, system),
    children,
    birthShare: birthShares(households, births, system, baseYear),
    retention: new Map(),
    compounds: new Map(base.compounds.map((compound) => [compound.id, compound])),
  };
  calibration.retention = entryRetention(base, { ...calibration, births }, asked.progressionEstimate);
  return calibration;
}

/** Base-year children of a compound by grade, so scaled that its schools draw from them what they counted. */
export function calibratedChildren(
  compound: Compound,
  flows: readonly Flow[],
  draws: Draws,
  system: GradeSystem,
  baseYear: number,
): Float64Array {
  const children = new Float64Array(GRADES.length);
  const homes = homesIn(compound, baseYear);
  for (const { gradeIndex, stage, schoolId, weight } of flows) {
    const draw = schoolId ? draws.byStage.get(`${schoolId}/${stage}`) : undefined;
    const source = draw?.from[gradeIndex] ?? 'register';
    const register = registerCount(compound, ageInGrade(system, gradeIndex));
    const density = draw?.density[gradeIndex];
    const registered = density ? stockOf({ ...homes, register }, density) : (register ?? 0);
    const stock = source === 'register' ? registered : homes[source];
    children[gradeIndex]! += weight * stock * (draw?.byGrade[gradeIndex] ?? 1);
  }
  return children;
}

/** The grade system of children whose school is unknown; its entry age and cohort hold for the whole district. */
function defaultSystemOf(base: Plan): GradeSystem {
  const systems = [...base.district.gradeSystems, ...BUILT_IN_GRADE_SYSTEMS];
  return systems.find((each) => each.id === base.district.defaultSystem) ?? systems[0]!;
}
