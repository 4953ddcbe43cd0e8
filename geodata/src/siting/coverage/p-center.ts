import { type PMedianEffort, pMedian } from '../medians/p-median.ts';
import { type CoverProblem, checkCoverProblem } from './cover-problem.ts';

/** Sites with the shortest longest walk, with what is proven about it. */
export interface CenterAnswer {
  /** Open sites in ascending order. */
  open: number[];
  /** The longest way of any child to its nearest open site; Infinity where somebody has no way to any. */
  radius: number;
  /** No choice of sites has a shorter longest walk. */
  lowerBound: number;
}

/**
 * The p-center problem (Hakimi 1964): opens so many sites that the longest walk is as short as can be. Searches the distances by halves
 * (Minieka 1970); each is a question whether so many sites leave nobody out of reach, settled by the bound of the p-median problem in
 * which everybody out of reach costs 1.
 */
export function pCenter(problem: CoverProblem, effort: PMedianEffort): CenterAnswer {
  checkCoverProblem(problem);
  const { count, sites, distance } = problem;
  const customers = [...problem.demand.keys()].filter((c) => problem.demand[c]! > 0);
  const walks = Float64Array.from(customers.flatMap((c) => [...distance.subarray(c * sites, (c + 1) * sites)]));
  const radii = [...new Set(walks)].sort((a, b) => a - b);
  let open = Array.from({ length: count }, (_, s) => s);
  let radius = longestWalk(walks, sites, open);
  let [from, proven] = [0, 0];
  for (let to = radii.indexOf(radius); from < to && !effort.isStopped?.(); ) {
    const middle = (from + to) >> 1;
    const cost = walks.map((each) => (each <= radii[middle]! ? 0 : 1));
    const answer = pMedian({ customers: customers.length, sites, count, cost, isWhole: true }, effort);
    if (answer.objective === 0) {
      open = answer.open;
      radius = longestWalk(walks, sites, open);
      to = radii.indexOf(radius);
    } else {
      from = middle + 1;
      if (answer.lowerBound > 0) proven = from;
    }
  }
  return { open, radius, lowerBound: Math.min(radius, radii[proven] ?? 0) };
}

function longestWalk(walks: Float64Array, sites: number, open: readonly number[]): number {
  let longest = 0;
  for (let row = 0; row < walks.length; row += sites) {
    let nearest = Infinity;
    for (const s of open) nearest = Math.min(nearest, walks[row + s]!);
    longest = Math.max(longest, nearest);
  }
  return longest;
}
