import type { CatchmentProblem } from './catchment-problem.ts';

/** What it costs more, for one child, to go to the second nearest school instead of the nearest: the mean over units. */
export function typicalStep({ load, cost, capacity }: CatchmentProblem): number {
  const schools = capacity.length;
  let sum = 0;
  let children = 0;
  for (let u = 0; u < load.length; u++) {
    let [first, second] = [Infinity, Infinity];
    for (let s = 0; s < schools; s++) {
      const here = cost[u * schools + s]!;
      if (here < first) [first, second] = [here, first];
      else if (here < second) second = here;
    }
    if (second < Infinity) sum += second - first;
    children += load[u]!;
  }
  return children > 0 && sum > 0 ? sum / children : 1;
}
