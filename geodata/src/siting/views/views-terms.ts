import type { SitingWeights } from '../cost/weights.ts';
import type { SitingLimits } from '../formulation/formulate.ts';
import type { StagesAnswer } from '../solving/settle-stages.ts';
import type { SolveLimits, Solver } from '../solving/solver.ts';
import type { Programmes } from './flows-given.ts';
import type { View } from './formulate-views.ts';
import type { Weighing } from './weighed-costs.ts';

/** What all steps of a solve over several views have in common. */
export interface ViewsTerms {
  views: readonly View[];
  /** Those that count, by their place among the views, each with its answer on its own. */
  asked: readonly number[];
  own: readonly StagesAnswer[];
  how: Weighing;
  weights: SitingWeights;
  limits: SitingLimits;
  solver: Solver;
  effort: SolveLimits;
  /** Seconds. */
  clock: { left: number };
}

/** What might be done in some stages, the best first, and what nothing costs less than. */
export interface Candidates {
  stages: readonly number[];
  candidates: readonly Programmes[];
  bound: number;
}

/** What some stages of each view that counts cost at least on their own; negative infinity where that is not known. */
export function leastOf({ own, views }: ViewsTerms, stages: readonly number[]): number[] {
  const isAll = stages.length === views[0]!.problems.length;
  return own.map(({ lowerBound, bounds }) =>
    isAll ? lowerBound : stages.reduce((sum, s) => sum + (bounds[s] ?? -Infinity), 0),
  );
}

/** The largest objective whose gap to the bound is at most this. */
export function withinGap(bound: number, gap: number): number {
  return bound + Math.abs(bound) * (1 / (1 - gap) - 1);
}
