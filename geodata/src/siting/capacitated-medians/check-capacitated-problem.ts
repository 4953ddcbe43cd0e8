import type { CapacitatedProblem } from './capacitated-problem.ts';

/** Refuses problems that no search can make sense of, naming what is wrong and where. */
export function checkCapacitatedProblem({ count, load, capacity, cost }: CapacitatedProblem): void {
  const units = load.length;
  if (!(Number.isInteger(count) && count >= 1 && count <= units))
    throw new Error(`cannot open ${count} of ${units} sites`);
  for (let u = 0; u < units; u++) {
    if (!(load[u]! >= 0 && load[u]! < Infinity)) throw new Error(`unit ${u} has a load of ${load[u]}`);
    if (!(capacity[u]! >= 0)) throw new Error(`site ${u} has a capacity of ${capacity[u]}`);
  }
  if (cost.length !== units * units) throw new Error(`${cost.length} costs for ${units} units`);
  const at = cost.findIndex((each) => !Number.isFinite(each));
  if (at >= 0) throw new Error(`the cost of unit ${Math.floor(at / units)} at site ${at % units} is ${cost[at]}`);
}
