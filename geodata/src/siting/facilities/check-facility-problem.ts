import type { FacilityProblem } from './facility-problem.ts';

/** Refuses problems that no search can make sense of, naming what is wrong and where. */
export function checkFacilityProblem({ demand, options, cost, sites }: FacilityProblem): void {
  if (!(Number.isInteger(sites) && sites >= 0)) throw new Error(`there cannot be ${sites} sites`);
  for (const [c, each] of demand.entries()) {
    if (!(each >= 0 && each < Infinity)) throw new Error(`customer ${c} has a demand of ${each}`);
  }
  const { site, capacity, fixedCost } = options;
  if (capacity.length !== site.length || fixedCost.length !== site.length) {
    throw new Error(`${site.length} options have ${capacity.length} capacities and ${fixedCost.length} fixed costs`);
  }
  for (const [o, s] of site.entries()) {
    if (!(s >= 0 && s < sites)) throw new Error(`option ${o} is of site ${s}, of ${sites} sites`);
    if (!(capacity[o]! >= 0 && capacity[o]! < Infinity)) {
      throw new Error(`option ${o} has a capacity of ${capacity[o]}`);
    }
    if (!Number.isFinite(fixedCost[o])) throw new Error(`option ${o} has a fixed cost of ${fixedCost[o]}`);
  }
  if (cost.length !== demand.length * sites) {
    throw new Error(`${cost.length} costs for ${demand.length} customers and ${sites} sites`);
  }
  const at = cost.findIndex((each) => !Number.isFinite(each));
  if (at >= 0) throw new Error(`the cost of customer ${Math.floor(at / sites)} at site ${at % sites} is ${cost[at]}`);
}
