import { assignmentOf, type Flow, flowsOf } from '../assignment/index.ts';
import { type Compound, FIRST_GRADE_INDEX, GRADES, type HousingYield, type Plan, STAGES } from '../model/index.ts';
import { birthsOf } from './births-of.ts';
import { type Calibration, calibrate, calibratedChildren } from './calibrate.ts';
import type { Demand } from './demand.ts';
import { cohortsOf, entrantsOf } from './entrants-of.ts';
import { ENTRY_GRADES } from './entry-grades.ts';
import { fillChildren } from './fill-children.ts';
import { housingChildren, remainingShare } from './housing-children.ts';
import { missingDemand } from './missing-demand.ts';
import { ownPupils } from './own-pupils.ts';
import { type Spread, spreadOf } from './spread-of.ts';

/**
 * Children by compound, grade and year. The base plan calibrates (its compounds, schools and assignment in the base year); the
 * plan says which compounds there are and what is assumed. Catchments, assignments and schools of the plan have no influence.
 */
export function demandOf(base: Plan, plan: Plan): Demand {
  const { baseYear } = base.district;
  const years = Array.from({ length: plan.assumptions.horizonYears + 1 }, (_, i) => baseYear + i);
  const calibration = calibrate(base);
  const assignment = assignmentOf(base);
  return {
    years,
    children: childrenOf(base, plan, calibration, years),
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

function childrenOf(base: Plan, plan: Plan, calibration: Calibration, years: readonly number[]): Float64Array {
  const { baseYear } = base.district;
  const Y = years.length;
  const size = GRADES.length * Y;
  const births = birthsOf({ births: base.births, assumptions: plan.assumptions });
  const forward = { ...calibration, cohorts: cohortsOf(births, calibration.system) };
  const spreads = new Map<readonly Flow[], Spread>();
  const flowsOfBase = flowsOf(base);
  const children = new Float64Array(plan.compounds.length * size);
  const entering = new Float64Array(ENTRY_GRADES.length * Y);
  for (const [c, compound] of plan.compounds.entries()) {
    const before = calibration.compounds.get(compound.id);
    const flows = flowsOfBase(before ?? compound, baseYear);
    let spread = spreads.get(flows);
    if (!spread) {
      spread = spreadOf(base, plan, calibration, flows);
      spreads.set(flows, spread);
    }
    const start = startOf(compound, before, flows, calibration, baseYear);
    if (births.size === 0) {
      const own = children.subarray(c * size, (c + 1) * size);
      for (const grade of spread.grades) {
        own.fill(Number.NaN, grade * Y, (grade + 1) * Y);
        own[grade * Y] = start[grade]!;
      }
      continue;
    }
    const entrants = entrantsOf(forward, compound, baseYear);
    for (const [entry, grade] of ENTRY_GRADES.entries()) {
      for (let y = 1; y < Y; y++) {
        entering[entry * Y + y] = spread.retention[entry]! * entrants(baseYear + y - (grade - FIRST_GRADE_INDEX));
      }
    }
    fillChildren(children, c * size, Y, spread.grades, start, 0, entering, spread.progression);
    if (compound.phases.length > 0) {
      addHousing(children.subarray(c * size, (c + 1) * size), compound, spread, years, plan);
    }
  }
  return children;
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
