import type { CatchmentProblem } from './catchment-problem.ts';

/** What the borders between catchments cost: every pair of neighbours with different schools counts once. */
export function borderCost({ starts, units, border }: CatchmentProblem, school: Int32Array): number {
  let cost = 0;
  if (!border) return cost;
  for (let u = 0; u < school.length; u++) {
    for (let at = starts[u]!; at < starts[u + 1]!; at++) if (school[units[at]!] !== school[u]) cost += border[at]! / 2;
  }
  return cost;
}
