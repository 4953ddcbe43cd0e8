import { type Flow, flowsOf, isOpen, stagesBySystem, systemOf } from '../assignment/index.ts';
import { type Compound, GRADES, type Plan, type School, type Stage } from '../model/index.ts';
import type { OwnPupils, StageTotal } from './demand.ts';
import { outsidePupils } from './outside-pupils.ts';
import { addToReach, type Density, densityOf, emptyReach, type Reach, type Stock, stockIn } from './reach.ts';
import { type Recorded, recordedPupils } from './recorded-pupils.ts';

/** How one school and stage draws on its compounds in the base year. */
export interface Draw {
  /** Pupils counted for each child (or household) its compounds would send, by grade. */
  byGrade: Float64Array;
  /** What the compounds' children are taken from, by grade: the register, the households, or one each. */
  from: Source[];
  /** By grade: what compounds without a register are estimated by beside those that have one. */
  density: Density[];
  /** Pupils of the base year by grade, before the capture rate; undefined where the school counted none. */
  counted?: Float64Array;
}

/** What stands for a compound's children: the register count, its households, or one for each compound. */
type Source = 'register' | 'households' | 'equal';

/** Children of a compound in a grade by the register; undefined where the register does not say. */
type Register = (compound: Compound, grade: number) => number | undefined;

/** What calibration finds out about the schools of the base plan. */
export interface Draws {
  byStage: Map<string, Draw>;
  own: (Pick<OwnPupils, 'schoolId' | 'stage' | 'origin'> & { byGrade: Float64Array })[];
  totals: StageTotal[];
  unknown: Set<string>;
}

/**
 * Calibration: for each school, stage and grade the factor by which the children of its compounds become the pupils that it
 * counted in the base year. Where none of its compounds has a register, the pupils are shared by households, else equally; where only
 * some have, the others count as having as many children for each household.
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
  const density = GRADES.map((_, grade) => densityOf(reach ?? emptyReach(), grade));
  const stock = Float64Array.from(GRADES, (_, grade) => (reach ? stockIn(reach, grade, density[grade]!) : 0));
  const children = sum(stock);
  const own = (origin: OwnPupils['origin'], byGrade: Float64Array) => {
    if (sum(byGrade) > 0 || !reach) draws.own.push({ schoolId: school.id, stage, origin, byGrade });
  };
  if (!recorded) {
    if (children > 0) draws.byStage.set(key, uniform(1, density));
    else draws.unknown.add(key);
  } else if ('total' in recorded) {
    if (reach && children > 0) {
      const outside = outsidePupils(school, stage, stock, recorded.total);
      const left = outside.reduce((rest, { byGrade }) => rest - sum(byGrade), recorded.total);
      draws.byStage.set(key, uniform(Math.max(0, left) / (children * capture), density));
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
    if (reach) draws.byStage.set(key, drawOf(reach, stock, density, left, capture));
    own('district', reach ? left.map((pupils, grade) => (isReached(reach, grade) ? 0 : pupils)) : left);
    for (const { origin, byGrade } of outside) own(origin, byGrade);
  }
}

/** Whether any compound can have the pupils of a grade. */
function isReached({ register, households, equal }: Reach, grade: number): boolean {
  return register[grade]! > 0 || households[grade]! > 0 || equal[grade]! > 0;
}

function drawOf(reach: Reach, stock: Float64Array, density: Density[], pupils: Float64Array, capture: number): Draw {
  const draw: Draw = {
    byGrade: new Float64Array(GRADES.length),
    from: [],
    density,
    counted: new Float64Array(GRADES.length),
  };
  for (let grade = 0; grade < GRADES.length; grade++) {
    const source: Source =
      reach.register[grade]! > 0 ? 'register' : reach.households[grade]! > 0 ? 'households' : 'equal';
    draw.from.push(source);
    const children = source === 'register' ? stock[grade]! : reach[source][grade]!;
    if (children > 0) {
      draw.counted![grade] = pupils[grade]! / capture;
      draw.byGrade[grade] = pupils[grade]! / capture / children;
    }
  }
  return draw;
}

function uniform(factor: number, density: Density[]): Draw {
  return {
    byGrade: new Float64Array(GRADES.length).fill(factor),
    from: GRADES.map(() => 'register' as const),
    density,
  };
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
    const stock = homesIn(compound, base.district.baseYear);
    for (const [i, { gradeIndex, weight }] of here.entries()) {
      const reach = targets[i];
      if (reach) addToReach(reach, gradeIndex, weight, { ...stock, register: register(compound, gradeIndex) });
    }
  }
  return reaches;
}

function reachAt(reaches: Map<string, Reach>, key: string): Reach {
  let reach = reaches.get(key);
  if (!reach) {
    reach = emptyReach();
    reaches.set(key, reach);
  }
  return reach;
}

/** What stands for the children of a compound beside its register. */
export function homesIn(compound: Compound, baseYear: number): Omit<Stock, 'register'> {
  return {
    households: householdsOf(compound, baseYear),
    equal: stands(compound, baseYear) ? 1 : 0,
    isUncounted: compound.households === undefined && compound.phases.length === 0,
  };
}

/** Households of a compound in the base year: as counted, or as handed over until then. */
export function householdsOf(compound: Compound, baseYear: number): number {
  if (compound.households !== undefined) return compound.households;
  const built = compound.phases.reduce((total, phase) => total + (phase.year <= baseYear ? phase.households : 0), 0);
  return Math.max(0, built);
}

/** Whether anybody can live in a compound in the base year, for all that its dwellings say: they are not all handed over later. */
function stands(compound: Compound, baseYear: number): boolean {
  const isDated = compound.phases.some((phase) => phase.households > 0);
  return (compound.households ?? 0) > 0 || !isDated || compound.phases.some(({ year }) => year <= baseYear);
}

function sum(numbers: Float64Array): number {
  return numbers.reduce((total, each) => total + each, 0);
}
