import type { Flow } from '../assignment/index.ts';
import { type Compound, FIRST_GRADE_INDEX, type HousingYield, type Plan } from '../model/index.ts';
import { type BirthsSeries, birthsOf } from './births-of.ts';
import { type Calibration, calibrate } from './calibrate.ts';
import { cohortOf } from './cohort-of.ts';
import { ENTRY_GRADES } from './entry-grades.ts';
import { expectedBirths } from './estimators/expected-births.ts';
import { type HomeColumns, homeColumns } from './home-columns.ts';
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
  /** What a list of compounds is carried forward with. */
  carriedOf(compounds: readonly Compound[]): Carried;
  /** Writes those who enter a grade from home, by [entry in ENTRY_GRADES * Y + y], y from 1 on, before they move away. */
  enter(entering: Float64Array, carried: Carried, c: number): void;
  /** Part of those who enter a grade in a year who stayed until then, by [entry * Y + y]: they move after the base year and after birth. */
  stayedUntil(staying: number): Float64Array;
  yieldOf(compound: Compound): HousingYield | undefined;
  /** Part of the dwellings to come that are lived in as the yields expect. */
  occupancy: number;
}

/** A list of compounds with what the plan assumes of them. */
export interface Carried {
  homes: HomeColumns;
  /** By position in `homes.flows`. */
  spreads: readonly Spread[];
  /** Sizes of cohorts by how many years after the base year they enter g1, by position in `homes.births`. */
  cohorts: readonly (Float64Array | undefined)[];
  /** Part of the children of an area who stay from one year to the next (migration), by position in `homes.areas`. */
  staying: readonly number[];
}

/** Prepares to carry the compounds of a plan forward. The base plan calibrates, the plan says what is assumed. */
export function forwardOf(given: Plan, plan: Plan): Forward {
  const base = inIdOrder(given);
  const { baseYear } = base.district;
  const { horizonYears, yieldFollowsBirths, housingYield, occupancy } = plan.assumptions;
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

  function spreadFor(flows: readonly Flow[]): Spread {
    let spread = spreads.get(flows);
    if (!spread) {
      spread = spreadOfFlows(flows);
      spreads.set(flows, spread);
    }
    return spread;
  }

  return {
    base,
    calibration,
    births,
    years,
    carriedOf(compounds) {
      const homes = homeColumns(compounds, calibration, homeOf);
      return {
        homes,
        spreads: homes.flows.map(spreadFor),
        cohorts: homes.births.map(cohortsIn),
        staying: homes.areas.map((areaId) => stayingShare(plan, areaId)),
      };
    },
    enter(entering, { homes, spreads, cohorts }, c) {
      const { retention } = spreads[homes.flowsOf[c]!]!;
      const born = cohorts[homes.bornIn[c]!];
      const perBirth = born ? homes.childrenPerBirth[c]! : 0;
      const register = homes.registers[c];
      for (let e = 0; e < ENTRY_GRADES.length; e++) {
        const sooner = FIRST_GRADE_INDEX - ENTRY_GRADES[e]!;
        const kept = retention[e]!;
        if (born) for (let y = 1; y < Y; y++) entering[e * Y + y] = kept * (perBirth * born[y + sooner]!);
        else entering.fill(kept * 0, e * Y + 1, (e + 1) * Y);
        if (!register) continue;
        for (let y = 1; y < Y && y + sooner <= system.entryAge; y++) {
          const registered = register[system.entryAge - y - sooner]!;
          if (!Number.isNaN(registered)) entering[e * Y + y] = kept * registered;
        }
      }
    },
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
    occupancy,
    yieldOf: ({ yieldType }) => housingYield[yieldType ?? 'default'] ?? housingYield.default,
  };
}
