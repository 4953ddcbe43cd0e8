import { onceCostOf } from '../programmes/programme.ts';
import type { Choice, StageProblem } from '../stage-problem/stage-problem.ts';

/** One-off cost of an answer, in 万元. */
export function spentBy({ places }: StageProblem, { programme }: Choice): number {
  return places.reduce((sum, { programmes }, p) => {
    const chosen = programmes[programme[p]!];
    return chosen ? sum + onceCostOf(chosen.costs) : sum;
  }, 0);
}

/** One-off cost of an answer in one year, in 万元. */
export function spentIn({ years, places }: StageProblem, { programme }: Choice, year: number): number {
  const y = years.indexOf(year);
  return places.reduce((sum, { programmes }, p) => sum + (programmes[programme[p]!]?.spending[y] ?? 0), 0);
}
