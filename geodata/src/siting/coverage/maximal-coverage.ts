import { type PMedianEffort, pMedian } from '../medians/p-median.ts';
import { type CoverProblem, checkCoverProblem } from './cover-problem.ts';

/** Sites that cover most, with what is proven about it. */
export interface CoverageAnswer {
  /** Open sites in ascending order. */
  open: number[];
  /** Children with an open site within the radius. */
  covered: number;
  /** No choice of sites covers more. */
  upperBound: number;
}

/**
 * Maximal coverage (Church and ReVelle 1974): opens so many sites that most children have one within a radius. It is the p-median
 * problem in which a child out of reach costs 1 and others nothing (Church and ReVelle 1976), and is solved and proven as one.
 */
export function maximalCoverage(problem: CoverProblem, radius: number, effort: PMedianEffort): CoverageAnswer {
  checkCoverProblem(problem);
  if (!(radius >= 0)) throw new Error(`the radius is ${radius}`);
  const { count, sites, demand, distance } = problem;
  const total = demand.reduce((sum, each) => sum + each, 0);
  const cost = distance.map((each, at) => (each <= radius ? 0 : demand[Math.floor(at / sites)]!));
  const isWhole = demand.every(Number.isInteger);
  const answer = pMedian({ customers: demand.length, sites, count, cost, isWhole }, effort);
  return { open: answer.open, covered: total - answer.objective, upperBound: total - Math.max(0, answer.lowerBound) };
}
