import { type Flow, flowsOf, isOpen, stagesBySystem, systemOf } from '../assignment/index.ts';
import { type Compound, GRADES, type Plan, type School, type Stage } from '../model/index.ts';
import type { OwnPupils, StageTotal } from './demand.ts';
import { outsidePupils } from './outside-pupils.ts';
import { type Recorded, recordedPupils } from './recorded-pupils.ts';

/** How one school and stage draws on its compounds in the base year. */
export interface Draw {
  /** Pupils counted for each child (or household) its compounds would send, by grade. */
  byGrade: Float64Array;
  /** What the compounds' children are taken from, by grade: the register, the households, or one each. */
  from: Source[];
  /** Pupils of the base year by grade, before the capture rate; undefined where the school counted none. */
  counted?: Float64Array;
}

/** What stands for a compound's children: the register count, its households, or one for each compound. */
type Source = 'register' | 'households' | 'equal';

/** Children of a compound in a grade by the register; undefined where the register does not say. */
type Register = (compound: Compound, grade: number) => number;

/** What calibration finds out about the schools of the base plan. */
export interface Draws {
  byStage: Map<string, Draw>;
  own: (Pick<OwnPupils, 'schoolId' | 'stage' | 'origin'> & { byGrade: Float64Array })[];
  totals: StageTotal[];
  unknown: Set<string>;
}

/** Sums over the compounds of one school and stage, by grade; `equal` counts those that stand. */
interface Reach {
  register: Float64Array;
  households: Float64Array;
  equal: Float64Array;
}

/**
 * Calibration: for each school, stage and grade the factor by which the children of its compounds become the pupils that it
 * counted in the base year. Where its compounds have no register, the pupils are shared by households, else equally.
 * Pupils from outside the district are taken out before and kept apart, and a school without compounds keeps its pupils as its own.
 */
export function drawsOf(base: Plan, register: Register): Draws {
  const { baseYear } = base.district;
  const reaches = reachesOf(base, register);
  const stages = stagesBySystem(base);
  const draws: Draws = { byStage: new Map(), own: [], totals: [], unknown: new Set() };
  for (const school of base.schools) {
    if (!isOpen(school, baseYear)) continue;
    const stageOfGrade = stages.get(systemOf(school, baseYear)) ?? stages.get(base.district.defaultSystem)!;
    for (const { stage } of school.stages) {
      const recorded = recordedPupils(school, stage, baseYear, stageOfGrade);
      drawStage(draws, base, school, stage, recorded, reaches.get(`${school.id}/${stage}`));
    }
  }
  return draws;
}

function drawStage(
  draws: Draws,
  base: Plan,
  school: School,
  stage: Stage,
  recorded: Recorded,
  reach: Reach | undefined,
): void {
  const key = `${school.id}/${stage}`;
  const capture = base.assumptions.capture[stage] ?? 1;
  const registered = reach ? sum(reach.register) : 0;
  const own = (origin: OwnPupils['origin'], byGrade: Float64Array) => {
    if (sum(byGrade) > 0 || !reach) draws.own.push({ schoolId: school.id, stage, origin, byGrade });
  };
  if (!recorded) {
    if (registered > 0) draws.byStage.set(key, uniform(1));
    else draws.unknown.add(key);
  } else if ('total' in recorded) {
    if (reach && registered > 0) {
      const outside = outsidePupils(school, stage, reach.register, recorded.total);
      const left = outside.reduce((rest, { byGrade }) => rest - sum(byGrade), recorded.total);
      draws.byStage.set(key, uniform(Math.max(0, left) / (registered * capture)));
      for (const { origin, byGrade } of outside) own(origin, byGrade);
    } else draws.totals.push({ schoolId: school.id, stage, pupils: recorded.total });
  } else {
    const outside = outsidePupils(school, stage, recorded.byGrade, sum(recorded.byGrade));
    const left = recorded.byGrade.map((pupils, grade) =>
      Math.max(
        0,
        outside.reduce((rest, { byGrade }) => rest - byGrade[grade]!, pupils),
      ),
    );
    if (reach) draws.byStage.set(key, drawOf(reach, left, capture));
    own('district', reach ? left.map((pupils, grade) => (isReached(reach, grade) ? 0 : pupils)) : left);
    for (const { origin, byGrade } of outside) own(origin, byGrade);
  }
}

/** Whether any compound can have the pupils of a grade. */
function isReached({ register, households, equal }: Reach, grade: number): boolean {
  return register[grade]! > 0 || households[grade]! > 0 || equal[grade]! > 0;
}

function drawOf(reach: Reach, pupils: Float64Array, capture: number): Draw {
  const draw: Draw = { byGrade: new Float64Array(GRADES.length), from: [], counted: new Float64Array(GRADES.length) };
  for (let grade = 0; grade < GRADES.length; grade++) {
    const source: Source =
      reach.register[grade]! > 0 ? 'register' : reach.households[grade]! > 0 ? 'households' : 'equal';
    draw.from.push(source);
    if (reach[source][grade]! > 0) {
      draw.counted![grade] = pupils[grade]! / capture;
      draw.byGrade[grade] = pupils[grade]! / capture / reach[source][grade]!;
    }
  }
  return draw;
}

function uniform(factor: number): Draw {
  return { byGrade: new Float64Array(GRADES.length).fill(factor), from: GRADES.map(() => 'register' as const) };
}

function reachesOf(base: Plan, register: Register): Map<string, Reach> {
  const reaches = new Map<string, Reach>();
  const flows = flowsOf(base);
  const reachesOfFlows = new Map<readonly Flow[], (Reach | undefined)[]>();
  for (const compound of base.compounds) {
    const here = flows(compound, base.district.baseYear);
    let targets = reachesOfFlows.get(here);
    if (!targets) {
      targets = here.map(({ schoolId, stage }) => (schoolId ? reachAt(reaches, `${schoolId}/${stage}`) : undefined));
      reachesOfFlows.set(here, targets);
    }
    const households = householdsOf(compound, base.district.baseYear);
    const equal = stands(compound, base.district.baseYear) ? 1 : 0;
    for (const [i, { gradeIndex, weight }] of here.entries()) {
      const reach = targets[i];
      if (!reach) continue;
      reach.register[gradeIndex]! += weight * register(compound, gradeIndex);
      reach.households[gradeIndex]! += weight * households;
      reach.equal[gradeIndex]! += weight * equal;
    }
  }
  return reaches;
}

function reachAt(reaches: Map<string, Reach>, key: string): Reach {
  let reach = reaches.get(key);
  if (!reach) {
    const empty = () => new Float64Array(GRADES.length);
    reach = { register: empty(), households: empty(), equal: empty() };
    reaches.set(key, reach);
  }
  return reach;
}

/** Households of a compound in the base year: as counted, or as handed over until then. */
export function householdsOf(compound: Compound, baseYear: number): number {
  if (compound.households !== undefined) return compound.households;
  const built = compound.phases.reduce((total, phase) => total + (phase.year <= baseYear ? phase.households : 0), 0);
  return Math.max(0, built);
}

/** Whether anybody can live in a compound in the base year, for all that its dwellings say: they are not all handed over later. */
export function stands(compound: Compound, baseYear: number): boolean {
  const isDated = compound.phases.some((phase) => phase.households > 0);
  return (compound.households ?? 0) > 0 || !isDated || compound.phases.some(({ year }) => year <= baseYear);
}

function sum(numbers: Float64Array): number {
  return numbers.reduce((total, each) => total + each, 0);
}
