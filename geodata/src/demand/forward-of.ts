import type { Flow } from '../assignment/index.ts';
import { type Compound, FIRST_GRADE_INDEX, type HousingYield, type Plan } from '../model/index.ts';
import { type BirthsSeries, birthsOf } from './births-of.ts';
import { type Calibration, calibrate } from './calibrate.ts';
import { cohortOf } from './cohort-of.ts';
import { ENTRY_GRADES } from './entry-grades.ts';
import { expectedBirths } from './estimators/expected-births.ts';
import { homesOf } from './home-of.ts';
import { inIdOrder } from './in-id-order.ts';
import { knownCohorts } from './known-cohorts.ts';
import { ageInGrade } from './register-count.ts';
import { type Spread, spreadsOf } from './spread-of.ts';
import { stageHousings } from './stage-housing.ts';
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
  const expected = expectedBirths({ ...base, assumptions: plan.assumptions }, baseYear);
  const district = yieldFollowsBirths ? knownCohorts(base, system, births)(undefined) : undefined;
  const homeOf = homesOf(base, calibration);
  const spreadOfFlows = spreadsOf(base, plan, calibration, stageHousings(years, district));
  const spreads = new Map<readonly Flow[], Spread>();
  const last = Y + FIRST_GRADE_INDEX;
  /** Cohorts by area, by how many years after the base year they enter g1. */
  const cohorts = new Map<string, Float64Array>();
  const stayed = new Map<number, Float64Array>();

  function cohortsIn(areaId: string): Float64Array | undefined {
    const series = expected.get(areaId);
    if (!series) return undefined;
    let sizes = cohorts.get(areaId);
    if (!sizes) {
      sizes = Float64Array.from({ length: last }, (_, after) => cohortOf(series, system, baseYear + after));
      cohorts.set(areaId, sizes);
    }
    return sizes;
  }

  return {
    base,
    calibration,
    births,
    years,
    spreadOf(compound) {
      const { flows } = homeOf(compound);
      let spread = spreads.get(flows);
      if (!spread) {
        spread = spreadOfFlows(flows);
        spreads.set(flows, spread);
      }
      return spread;
    },
    startOf: (compound) => homeOf(compound).start,
    enter(entering, compound) {
      const { retention } = this.spreadOf(compound);
      const { register, birthShare } = homeOf(compound);
      const born = birthShare && cohortsIn(birthShare.areaId);
      for (let e = 0; e < ENTRY_GRADES.length; e++) {
        const sooner = FIRST_GRADE_INDEX - ENTRY_GRADES[e]!;
        const kept = retention[e]!;
        const perBirth = born ? birthShare.childrenPerBirth : 0;
        for (let y = 1; y < Y; y++) entering[e * Y + y] = kept * (born ? perBirth * born[y + sooner]! : 0);
        if (!register) continue;
        for (let y = 1; y < Y && y + sooner <= system.entryAge; y++) {
          const registered = register[system.entryAge - y - sooner]!;
          if (!Number.isNaN(registered)) entering[e * Y + y] = kept * registered;
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
