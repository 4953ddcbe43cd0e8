import type { StageColumns } from '../formulate.ts';
import type { StageProblem } from '../stage-problem.ts';

/**
 * Marks the columns that a search for better answers tries: all but the ways of a compound beyond its `most` cheapest, as the
 * linear model prices them. What an answer uses already has to be added.
 */
export function waysWorthTrying(
  problems: readonly StageProblem[],
  stages: readonly StageColumns[],
  reducedCosts: Float64Array,
  most: number,
): Uint8Array {
  const isTried = new Uint8Array(reducedCosts.length).fill(1);
  for (const [index, { units }] of problems.entries()) {
    for (const [u, { reach }] of units.entries()) {
      const first = stages[index]!.unit[u]!;
      const ways = Array.from({ length: reach.length + 1 }, (_, way) => first + way);
      ways.sort((a, b) => reducedCosts[a]! - reducedCosts[b]! || a - b);
      for (const way of ways.slice(most)) isTried[way] = 0;
    }
  }
  return isTried;
}
