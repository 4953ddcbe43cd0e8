import type { PMedianProblem } from './p-median-problem.ts';

/** Refuses problems that no search can make sense of, naming what is wrong and where. */
export function checkPMedianProblem({ customers, sites, count, cost }: PMedianProblem): void {
  if (!(Number.isInteger(count) && count >= 1 && count <= sites))
    throw new Error(`cannot open ${count} of ${sites} sites`);
  if (cost.length !== customers * sites) {
    throw new Error(`${cost.length} costs for ${customers} customers and ${sites} sites`);
  }
  const at = cost.findIndex((each) => !Number.isFinite(each));
  if (at >= 0) throw new Error(`the cost of customer ${Math.floor(at / sites)} at site ${at % sites} is ${cost[at]}`);
}
