import type { PMedianProblem } from './p-median-problem.ts';

/** The sites of each customer, the nearest first: site r of customer c is `order[c * sites + r]`, at `cost[c * sites + r]`. */
export interface NearestSites {
  order: Int32Array;
  cost: Float64Array;
}

/** Sorts the sites of every customer by cost, ties by number. */
export function nearestSites({ customers, sites, cost }: PMedianProblem): NearestSites {
  const order = new Int32Array(customers * sites);
  const sorted = new Float64Array(customers * sites);
  for (let c = 0; c < customers; c++) {
    const start = c * sites;
    const row = order.subarray(start, start + sites);
    for (let s = 0; s < sites; s++) row[s] = s;
    row.sort((a, b) => cost[start + a]! - cost[start + b]! || a - b);
    for (let r = 0; r < sites; r++) sorted[start + r] = cost[start + row[r]!]!;
  }
  return { order, cost: sorted };
}
