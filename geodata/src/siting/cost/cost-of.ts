import { NO_COSTS, type ProgrammeCosts } from '../programmes/programme.ts';
import { loadsOf } from '../stage-problem/loads-of.ts';
import { periodsOf } from '../stage-problem/periods-of.ts';
import { seatsOf } from '../stage-problem/seats-of.ts';
import { type Choice, isAlong, type StageProblem } from '../stage-problem/stage-problem.ts';
import { emptySeatYears } from './empty-seats.ts';
import { moveCost, stayCost } from './unit-cost.ts';
import type { SitingWeights } from './weights.ts';

/** The objective by term, in 万元. */
export interface SitingTerms {
  build: number;
  extend: number;
  convert: number;
  land: number;
  temporary: number;
  running: number;
  walking: number;
  moving: number;
  shortage: number;
  empty: number;
}

/** Less than this many seats is arithmetic, not shortage. */
const SEAT_TOLERANCE = 1e-6;

/**
 * The objective of an answer, counted anew and not taken from the solver:
 * programmes + walking + moving + shortage + empty seats.
 * Shortage: seats short in the worst year of each period, by place.
 */
export function costOf(problem: StageProblem, choice: Choice, weights: SitingWeights): SitingTerms {
  const terms: SitingTerms = { ...NO_COSTS, walking: 0, moving: 0, shortage: 0, empty: 0 };
  problem.places.forEach((place, p) => {
    const costs = place.programmes[choice.programme[p]!]?.costs;
    if (costs) for (const [term, wan] of Object.entries(costs)) terms[term as keyof ProgrammeCosts] += wan;
  });
  problem.units.forEach((unit, u) => {
    for (const each of choice.shares[u]!) {
      const way = unit.reach.find((to) => isAlong(each, to));
      const cost = way ? moveCost(unit, way, problem.years, weights) : stayCost(unit, weights);
      terms.walking += cost.walking * each.share;
      terms.moving += cost.moving * each.share;
    }
  });
  terms.shortage = seatsShortByPeriod(problem, choice) * weights.shortageWanPerSeat;
  terms.empty = emptySeatYears(problem, choice) * weights.emptyWanPerSeatYear;
  return terms;
}

/** Sum of the terms. */
export function totalOf(terms: SitingTerms): number {
  return Object.values(terms).reduce((sum, term) => sum + term, 0);
}

/** Seats short in the worst year of each period, summed over places and periods. */
export function seatsShortByPeriod(problem: StageProblem, choice: Choice): number {
  return seatsShort(problem, choice).reduce((sum, short) => sum + (short > SEAT_TOLERANCE ? short : 0), 0);
}

/** Seats short in the worst year of each place and period, [place * periods + period]; negative where seats are left. */
export function seatsShort(problem: StageProblem, choice: Choice): Float64Array {
  const loads = loadsOf(problem, choice.shares);
  const seats = seatsOf(problem, choice);
  const { count, ofYear } = periodsOf(problem);
  const years = problem.years.length;
  const worst = new Float64Array(problem.places.length * count).fill(-Infinity);
  for (let p = 0; p < problem.places.length; p++) {
    for (let y = 0; y < years; y++) {
      const at = p * count + ofYear[y]!;
      worst[at] = Math.max(worst[at]!, loads[p * years + y]! - seats[p * years + y]!);
    }
  }
  return worst;
}
