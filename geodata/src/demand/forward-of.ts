import { type Flow, flowsOf } from '../assignment/index.ts';
import { type Compound, FIRST_GRADE_INDEX, type HousingYield, type Plan } from '../model/index.ts';
import { type BirthsSeries, birthsOf } from './births-of.ts';
import { type Calibration, calibrate, calibratedChildren } from './calibrate.ts';
import { cohortsOf, entrantsOf } from './entrants-of.ts';
import { ENTRY_GRADES } from './entry-grades.ts';
import { expectedBirths } from './estimators/expected-births.ts';
import { inIdOrder } from './in-id-order.ts';
import { knownCohorts } from './known-cohorts.ts';
import { ageInGrade } from './register-count.ts';
import { type Spread, spreadOf } from './spread-of.ts';
import { stageHousing } from './stage-housing.ts';
import { stayingShare } from './staying-share.ts';

/** What carries the compounds of a plan forward from the base year; all that does not depend on a single compound is kept. */
export interface Forward {
  /** The base plan in the order of ids. */
  base: Plan;
  calibration: Calibration;
  births: ReadonlyMap<string, BirthsSeries>;
  /** The base year and those simulated after it. */
  years: readonly number[];
  spreadOf(compound: Compound): Spread;
  /** Children of the base year by grade. */
  startOf(compound: Compound): Float64Array;
  /** Writes those who enter a grade from home, by [entry in ENTRY_GRADES * Y + y], y from 1 on, before they move away. */
  enter(entering: Float64Array, compound: Compound): void;
  /** Part of the compound's children who stay from one year to the next (migration). */
  stayingShare(compound: Compound): number;
  /** Part of those who enter a grade in a year who stayed until then, by [entry * Y + y]: they move after the base year and after birth. */
  stayedUntil(staying: number): Float64Array;
  yieldOf(compound: Compound): HousingYield | undefined;
}

/** Prepares to carry the compounds of a plan forward. The base plan calibrates, the plan says what is assumed. */
export function forwardOf(given: Plan, plan: Plan): Forward {
  const base = inIdOrder(given);
  const { baseYear } = base.district;
  const { horizonYears, yieldFollowsBirths, housingYield } = plan.assumptions;
  const years = Array.from({ length: horizonYears + 1 }, (_, i) => baseYear + i);
  const Y = years.length;
  const calibration = calibrate(given, plan.assumptions);
  const { system } = calibration;
  const births = birthsOf({ births: base.births, assumptions: plan.assumptions });
  const entering = expectedBirths({ births: base.births, assumptions: plan.assumptions }, baseYear);
  const entry = { ...calibration, cohorts: cohortsOf(entering, system) };
  const district = yieldFollowsBirths ? knownCohorts(base, system, births)(undefined) : undefined;
  const flows = flowsOf(base);
  const flowsBefore = (compound: Compound) => flows(calibration.compounds.get(compound.id) ?? compound, baseYear);
  const spreads = new Map<readonly Flow[], Spread>();
  const stayed = new Map<number, Float64Array>();

  return {
    base,
    calibration,
    births,
    years,
    spreadOf(compound) {
      const here = flowsBefore(compound);
      let spread = spreads.get(here);
      if (!spread) {
        spread = spreadOf(base, plan, calibration, here, stageHousing(here, years, district));
        spreads.set(here, spread);
      }
      return spread;
    },
    startOf(compound) {
      const before = calibration.compounds.get(compound.id);
      if (before && sameRegister(before, compound)) return calibration.children.get(compound.id)!;
      return calibratedChildren(compound, flowsBefore(compound), calibration.draws, system, baseYear, 'register');
    },
    enter(entering, compound) {
      const { retention } = this.spreadOf(compound);
      const entrants = entrantsOf(entry, compound, baseYear);
      for (const [e, grade] of ENTRY_GRADES.entries()) {
        for (let y = 1; y < Y; y++) {
          entering[e * Y + y] = retention[e]! * entrants(baseYear + y - (grade - FIRST_GRADE_INDEX));
        }
      }
    },
    stayingShare: ({ areaId }) => stayingShare(plan, areaId),
    stayedUntil(staying) {
      let shares = stayed.get(staying);
      if (!shares) {
        shares = Float64Array.from({ length: ENTRY_GRADES.length * Y }, (_, at) => {
          const age = ageInGrade(system, ENTRY_GRADES[Math.floor(at / Y)]!);
          return staying ** Math.min(at % Y, age);
        });
        stayed.set(staying, shares);
      }
      return shares;
    },
    yieldOf: ({ yieldType }) => housingYield[yieldType ?? 'default'] ?? housingYield.default,
  };
}

function sameRegister(a: Compound, b: Compound): boolean {
  return a === b || JSON.stringify(a.childrenByAge) === JSON.stringify(b.childrenByAge);
}
