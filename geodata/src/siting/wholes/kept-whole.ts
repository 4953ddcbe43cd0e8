import { costOf, totalOf } from '../cost/cost-of.ts';
import type { SitingWeights } from '../cost/weights.ts';
import type { Choice, StageProblem } from '../stage-problem/stage-problem.ts';
import { waysOf } from '../stage-problem/ways-of.ts';
import { keepCompoundsWhole } from './keep-compounds-whole.ts';

/** The answer with each compound at one school, whatever that costs: where seats allow, else where fewest are short for the money. */
export function keptWhole(problem: StageProblem, choice: Choice, weights: SitingWeights): Choice {
  const mended = keepCompoundsWhole(problem, choice, weights);
  const split = mended.shares.flatMap((shares, u) => (shares.length > 1 ? [u] : []));
  let now = mended;
  for (const u of split) {
    const tried = waysOf(problem, now, u, weights).map(({ shares }) => {
      const other = { ...now, shares: now.shares.map((each, at) => (at === u ? shares : each)) };
      return { other, cost: totalOf(costOf(problem, other, weights)) };
    });
    now = tried.reduce((a, b) => (b.cost < a.cost ? b : a)).other;
  }
  return now;
}
