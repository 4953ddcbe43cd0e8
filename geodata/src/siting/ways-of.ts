import { type Choice, type Share, STAY, type StageProblem } from './stage-problem.ts';
import { moveCost, stayCost } from './unit-cost.ts';
import type { SitingWeights } from './weights.ts';

/** Sending one unit as a whole somewhere, and what it costs. */
export interface Way {
  shares: Share[];
  cost: number;
}

/** Where a unit can go as a whole with the programmes of an answer, cheapest first. */
export function waysOf(problem: StageProblem, choice: Choice, u: number, weights: SitingWeights): Way[] {
  const unit = problem.units[u]!;
  const stay = stayCost(unit, weights);
  const ways: Way[] = [{ shares: [{ place: STAY, share: 1 }], cost: stay.walking + stay.moving }];
  for (const to of unit.reach) {
    const place = problem.places[to.place]!;
    if (place.kind === 'site' && choice.programme[to.place]! < 0) continue;
    const move = moveCost(unit, to, place, problem.years, weights);
    ways.push({ shares: [{ place: to.place, share: 1 }], cost: move.walking + move.moving });
  }
  return ways.sort((a, b) => a.cost - b.cost);
}
