import { costOf, totalOf } from '../cost/cost-of.ts';
import type { SitingWeights } from '../cost/weights.ts';
import type { Choice, StageProblem } from '../stage-problem/stage-problem.ts';

/** Part of the gap asked for that making compounds whole may use up; the rest is for what corrections cost. */
export const GAP_USED = 0.9;

/** Part of the gap asked for that a model solved by blocks may leave open before compounds are made whole. */
export const BLOCKS_GAP = 0.95;

/** What is known of each stage problem, or of those solved as one. */
export interface Solved {
  problems: readonly StageProblem[];
  split: Choice[];
  whole: (Choice | undefined)[];
  bound: number;
  /** How far the programmes found were above the bound, in 万元, before compounds were made whole. */
  left?: number;
  seconds: number;
  isFound: boolean;
}

/** The largest objective whose gap to the bound is at most this. */
export function withinGap(bound: number, gap: number): number {
  return bound + Math.abs(bound) * (1 / (1 - gap) - 1);
}

/** Infinity where one of the answers is missing. */
export function costOfAll(
  problems: readonly StageProblem[],
  choices: readonly (Choice | undefined)[],
  weights: SitingWeights,
): number {
  return problems.reduce((sum, problem, index) => {
    const choice = choices[index];
    return choice ? sum + totalOf(costOf(problem, choice, weights)) : Infinity;
  }, 0);
}

/**
 * What stages solved before have left over of the part of a gap that all may use up, in 万元: the objective of those still to come may be
 * as much further above their bound.
 */
export function leftOver(solved: readonly Solved[], weights: SitingWeights, gap: number): number {
  return solved.reduce((sum, { problems, split, bound }) => {
    const cost = costOfAll(problems, split, weights);
    return sum + gap * Math.abs(cost) - (cost - bound);
  }, 0);
}
