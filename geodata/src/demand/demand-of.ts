import { assignmentOf, type Flow, type FlowsOf, flowsOf } from '../assignment/index.ts';
import {
  type Compound,
  FIRST_GRADE_INDEX,
  GRADES,
  type HousingYield,
  type Plan,
  STAGES,
  type Stage,
} from '../model/index.ts';
import { birthsOf } from './births-of.ts';
import { type Calibration, calibrate, calibratedChildren, ENTRIES } from './calibrate.ts';
import type { Demand } from './demand.ts';
import { cohortsOf, entrantsOf } from './entrants-of.ts';
import { housingChildren, remainingShare } from './housing-children.ts';
import { missingDemand } from './missing-demand.ts';
import { ownPupils } from './own-pupils.ts';
import { progressionOf } from './progression-of.ts';

/**
 * Children by compound, grade and year. The base plan calibrates (its compounds, schools and assignment in the base year); the
 * plan says which compounds there are and what is assumed. Catchments, assignments and schools of the plan have no influence.
 */
export function demandOf(base: Plan, plan: Plan): Demand {
  const { baseYear } = base.district;
  const years = Array.from({ length: plan.assumptions.horizonYears + 1 }, (_, i) => baseYear + i);
  const calibration = calibrate(base);
  const births = birthsOf({ births: base.births, assumptions: plan.assumptions });
  const cohorts = cohortsOf(births, calibration.system);
  const forward: Forward = { base, plan, calibration: { ...calibration, cohorts }, years, spreads: new Map() };
  const children = new Float64Array(plan.compounds.length * GRADES.length * years.length);
  const flows = flowsOf(base);
  for (const [i, compound] of plan.compounds.entries()) {
    const start = i * GRADES.length * years.length;
    fill(children.subarray(start, start + GRADES.length * years.length), compound, forward, flows);
  }
  const assignment = assignmentOf(base);
  return {
    years,
    children,
    baseSchools: plan.compounds.map((compound) => {
      const before = calibration.compounds.get(compound.id);
      return before ? STAGES.map((stage) => assignment.schoolsOf(before, stage, baseYear)) : [];
    }),
    drawByGrade: new Map([...calibration.draws.byStage].map(([key, draw]) => [key, draw.byGrade])),
    planned: STAGES.filter(assignment.isPlanned),
    own: ownPupils(base, plan, calibration, years),
    schoolsBefore: base.schools,
    totals: calibration.draws.totals,
    unknown: calibration.draws.unknown,
    missing: missingDemand(base, plan, calibration.draws),
  };
}

interface Forward {
  base: Plan;
  plan: Plan;
  calibration: Calibration;
  years: readonly number[];
  spreads: Map<readonly Flow[], Spread>;
}

/** What compounds with the same base-year schools have in common. */
interface Spread {
  /** Grades that have children, in order: from g1 to the last grade that any school teaches, and those of kindergarten. */
  grades: number[];
  /** Share that goes on to the next grade, by the grade left. */
  progression: Float64Array;
  /** By entry in ENTRIES: pupils for each child who could enter. */
  retention: number[];
  /** By stage: the grades that housing fills, each with its part. */
  housing: { stage: Stage; grades: { grade: number; part: number }[] }[];
}

function fill(children: Float64Array, compound: Compound, forward: Forward, flowsOfBase: FlowsOf): void {
  const { base, years, calibration, plan } = forward;
  const Y = years.length;
  const before = calibration.compounds.get(compound.id);
  const flows = flowsOfBase(before ?? compound, base.district.baseYear);
  const spread = spreadOf(forward, flows);
  const start = startOf(compound, before, flows, calibration, base.district.baseYear);
  const canForecast = calibration.cohorts.size > 0;
  const entering = entrantsOf(calibration, compound, base.district.baseYear);
  for (const grade of spread.grades) {
    children[grade * Y] = start[grade]!;
    const entry = ENTRIES.findIndex((each) => each.grade === grade);
    for (let y = 1; y < Y; y++) {
      const at = grade * Y + y;
      if (!canForecast) children[at] = Number.NaN;
      else if (entry >= 0) {
        children[at] = spread.retention[entry]! * entering(years[y]! - (grade - FIRST_GRADE_INDEX));
      } else children[at] = children[at - Y - 1]! * spread.progression[grade - 1]!;
    }
  }
  if (canForecast && compound.phases.length > 0) addHousing(children, compound, spread, years, plan);
}

function startOf(
  compound: Compound,
  before: Compound | undefined,
  flows: readonly Flow[],
  calibration: Calibration,
  baseYear: number,
): Float64Array {
  if (before && sameRegister(before, compound)) return calibration.children.get(compound.id)!;
  return calibratedChildren(compound, flows, calibration.draws, calibration.system, baseYear, 'register');
}

function sameRegister(a: Compound, b: Compound): boolean {
  return a === b || JSON.stringify(a.childrenByAge) === JSON.stringify(b.childrenByAge);
}

/** Adds what housing changes after the base year: demolition takes children away in proportion, delivery brings its yield. */
function addHousing(
  children: Float64Array,
  compound: Compound,
  spread: Spread,
  years: readonly number[],
  plan: Plan,
): void {
  const Y = years.length;
  const curves = yieldOf(compound, plan);
  for (let y = 1; y < Y; y++) {
    const remaining = remainingShare(compound, years[0]!, years[y]!);
    if (remaining < 1) for (let grade = 0; grade < GRADES.length; grade++) children[grade * Y + y]! *= remaining;
    for (const { stage, grades } of spread.housing) {
      const present = grades.reduce((sum, { grade }) => sum + children[grade * Y + y]!, 0);
      const added = housingChildren(compound, curves, stage, { baseYear: years[0]!, year: years[y]!, present });
      for (const { grade, part } of grades) {
        const at = grade * Y + y;
        children[at] = Math.max(0, children[at]! + added * part);
      }
    }
  }
}

function yieldOf(compound: Compound, plan: Plan): HousingYield | undefined {
  const { housingYield } = plan.assumptions;
  return housingYield[compound.yieldType ?? 'default'] ?? housingYield.default;
}

function spreadOf(forward: Forward, flows: readonly Flow[]): Spread {
  let spread = forward.spreads.get(flows);
  if (!spread) {
    spread = {
      grades: gradesFor(flows),
      progression: progressionFor(forward, flows),
      retention: retentionFor(forward, flows),
      housing: [],
    };
    for (const stage of STAGES) {
      const here = flows.filter((flow) => flow.stage === stage);
      const total = here.reduce((sum, flow) => sum + flow.weight, 0);
      if (total > 0) {
        spread.housing.push({
          stage,
          grades: here.map((flow) => ({ grade: flow.gradeIndex, part: flow.weight / total })),
        });
      }
    }
    forward.spreads.set(flows, spread);
  }
  return spread;
}

function gradesFor(flows: readonly Flow[]): number[] {
  const taught = new Set(flows.map((flow) => flow.gradeIndex));
  const last = Math.max(-1, ...taught);
  return GRADES.map((_, grade) => grade).filter((grade) =>
    grade < FIRST_GRADE_INDEX ? taught.has(grade) : grade <= last,
  );
}

function progressionFor({ base, plan }: Forward, flows: readonly Flow[]): Float64Array {
  const schools = new Map(base.schools.map((school) => [school.id, school]));
  const progression = new Float64Array(GRADES.length);
  const weights = new Float64Array(GRADES.length);
  for (const { gradeIndex, schoolId, weight } of flows) {
    const own = schoolId ? schools.get(schoolId)?.progression : undefined;
    progression[gradeIndex]! += weight * progressionOf(plan, own, gradeIndex);
    weights[gradeIndex]! += weight;
  }
  return progression.map((sum, grade) =>
    weights[grade]! > 0 ? sum / weights[grade]! : progressionOf(plan, undefined, grade),
  );
}

function retentionFor({ calibration }: Forward, flows: readonly Flow[]): number[] {
  return ENTRIES.map(({ grade }) => {
    const entering = flows.filter((flow) => flow.gradeIndex === grade);
    if (entering.length === 0) return 1;
    return entering.reduce(
      (sum, { schoolId, stage, weight }) => sum + weight * (calibration.retention.get(`${schoolId}/${stage}`) ?? 1),
      0,
    );
  });
}
