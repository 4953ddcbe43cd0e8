import { type PMedianEffort, pMedian } from '../medians/p-median.ts';
import type { PMedianAnswer } from '../medians/p-median-problem.ts';
import { type CoverProblem, checkCoverProblem } from './cover-problem.ts';

/**
 * The p-median problem with a limit on walks (Toregas and others 1971): opens so many sites that nobody walks beyond the limit and the
 * sum of children x distance is least. Objective Infinity where no such choice was found; the bound too where there is proven to be none.
 */
export function mediansWithin(problem: CoverProblem, limit: number, effort: PMedianEffort): PMedianAnswer {
  checkCoverProblem(problem);
  if (!(limit >= 0)) throw new Error(`the limit on walks is ${limit}`);
  const { count, sites, demand, distance } = problem;
  const reach = Math.min(limit, Number.MAX_VALUE);
  let outOfReach = 1;
  for (let c = 0; c < demand.length; c++) {
    let longest = -1;
    for (let s = 0; s < sites; s++) {
      const walk = distance[c * sites + s]!;
      if (walk <= reach) longest = Math.max(longest, walk);
    }
    if (demand[c]! > 0 && longest < 0) return { open: [], objective: Infinity, lowerBound: Infinity };
    outOfReach += demand[c]! * Math.max(0, longest);
  }
  const cost = distance.map((walk, at) => {
    const children = demand[Math.floor(at / sites)]!;
    if (children === 0) return 0;
    return walk <= reach ? children * walk : outOfReach;
  });
  const isWhole = cost.every(Number.isInteger);
  const answer = pMedian({ customers: demand.length, sites, count, cost, isWhole }, effort);
  const isKept = answer.objective < outOfReach;
  const isProven = answer.lowerBound >= outOfReach;
  return {
    open: isKept ? answer.open : [],
    objective: isKept ? answer.objective : Infinity,
    lowerBound: isProven ? Infinity : answer.lowerBound,
  };
}
