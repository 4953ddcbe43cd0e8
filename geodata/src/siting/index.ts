export * from './answer/proposal.ts';
export { seatsLacking } from './answer/seats-lacking.ts';
export { capacitatedPMedian } from './capacitated-medians/capacitated-p-median.ts';
export { allowedWays } from './catchments/allowed-ways.ts';
export { type CatchmentObstacle, catchmentObstacles } from './catchments/catchment-obstacles.ts';
export * from './catchments/catchment-terms.ts';
export { drawCatchments } from './catchments/draw-catchments.ts';
export { type CatchmentTerm, type TermShare, type WeighedTerms, weighedTerms } from './catchments/weighed-terms.ts';
export { DEFAULT_WEIGHTS, type SitingWeights } from './cost/weights.ts';
export { maximalCoverage } from './coverage/maximal-coverage.ts';
export { mediansWithin } from './coverage/medians-within.ts';
export { pCenter } from './coverage/p-center.ts';
export { birthsCasesOf } from './effect/births-case.ts';
export { standingEmpty } from './effect/effect-of.ts';
export { bandsWithTemporary, risksIn } from './effect/stage-risks-of.ts';
export { facilityLocation } from './facilities/facility-location.ts';
export { inputHash } from './input-hash.ts';
export { type LocatedEffort, locateCatchments } from './located-catchments/locate-catchments.ts';
export type {
  LocatedAnswer,
  LocatedPlan,
  LocatedProblem,
  SiteOptions,
  Streets,
} from './located-catchments/located-problem.ts';
export { pMedian } from './medians/p-median.ts';
export { withMovingYears } from './programmes/with-moving-years.ts';
export { type StopSignal, site } from './site.ts';
export * from './siting-action.ts';
export * from './siting-goal.ts';
export * from './siting-progress.ts';
export { sitingYears } from './siting-years.ts';
export { type HighsPlace, highsSolver } from './solving/highs-solver.ts';
export { solveStages } from './solving/solve-stages.ts';
export type { LinearModel, SolveLimits, Solver, SolverAnswer, SparseRows } from './solving/solver.ts';
export type { Choice, StageProblem } from './stage-problem/stage-problem.ts';
export { stageProblemOf } from './stage-problem/stage-problem-of.ts';
export * from './suitability/index.ts';
