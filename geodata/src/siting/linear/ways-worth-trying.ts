import type { StageColumns } from '../formulation/formulate.ts';
import { STAY, type StageProblem } from '../stage-problem/stage-problem.ts';

/** So many places of a compound are tried for each of the ways to one of them: ways to a place differ by the year of moving alone. */
const PLACES_PER_WAY = 3;

/**
 * Marks the columns that a search for better answers tries: of the ways of a compound only the cheapest ones, as the linear model
 * prices them, to `most` places; and all columns that are no ways. What an answer uses already has to be added.
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
      const tried = new Map<number, number>();
      for (const way of ways) {
        const place = way === first ? STAY : reach[way - first - 1]!.place;
        const before = tried.get(place) ?? 0;
        if (before >= most / PLACES_PER_WAY || (before === 0 && tried.size >= most)) isTried[way] = 0;
        else tried.set(place, before + 1);
      }
    }
  }
  return isTried;
}
