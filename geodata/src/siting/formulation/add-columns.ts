import { pupilYearsBrought } from '../cost/empty-seats.ts';
import { moveCost, stayCost } from '../cost/unit-cost.ts';
import type { SitingWeights } from '../cost/weights.ts';
import { costOfProgramme, type Programme } from '../programmes/programme.ts';
import { periodsOf } from '../stage-problem/periods-of.ts';
import type { StageProblem } from '../stage-problem/stage-problem.ts';

/** Adds a column from 0 to a limit and answers its number. */
export type AddColumn = (price: number, limit: number, isInteger?: boolean) => number;

/** Adds the ways of every unit: staying, then its reach. Answers the first of each. */
export function addWays(problem: StageProblem, weights: SitingWeights, column: AddColumn): Int32Array {
  return Int32Array.from(problem.units, (each) => {
    const stay = stayCost(each, weights);
    const first = column(stay.walking + stay.moving, 1);
    for (const to of each.reach) {
      const move = moveCost(each, to, problem.years, weights);
      const filled = pupilYearsBrought(problem, each, to) * weights.emptyWanPerSeatYear;
      column(move.walking + move.moving - filled, 1);
    }
    return first;
  });
}

/** Adds the programmes of every place. Answers the first of each. Rows must be able to name them after the ways; see `worstYears`. */
export function addProgrammes(problem: StageProblem, weights: SitingWeights, column: AddColumn): Int32Array {
  return Int32Array.from(problem.places, (place) => {
    const [first] = place.programmes.map((each) => {
      const price = priceOf(each, weights);
      if (!Number.isFinite(price)) throw new Error(`${problem.stage} at ${place.id}, ${each.id}: costs ${price} 万元`);
      return column(price, 1, true);
    });
    return first ?? -1;
  });
}

/** Adds the seats short at every place and period, [place * periods + period]; -1 where seats are without limit. */
export function addSlacks(problem: StageProblem, weights: SitingWeights, column: AddColumn): Int32Array {
  const periods = periodsOf(problem).count;
  const slack = new Int32Array(problem.places.length * periods).fill(-1);
  problem.places.forEach((place, p) => {
    if (place.seats.every((seats) => seats === Infinity)) return;
    for (let period = 0; period < periods; period++)
      slack[p * periods + period] = column(weights.shortageWanPerSeat, Infinity);
  });
  return slack;
}

/** What a programme costs in a model, in 万元: with its seats as if they stood empty. */
export function priceOf(programme: Programme, weights: SitingWeights): number {
  const seatYears = programme.seats.reduce((sum, more) => sum + more, 0);
  return costOfProgramme(programme) + seatYears * weights.emptyWanPerSeatYear;
}
