export { capacitatedPMedian } from './capacitated-medians/capacitated-p-median.ts';
export { drawCatchments } from './catchments/draw-catchments.ts';
export { facilityLocation } from './facilities/facility-location.ts';
export { type HighsPlace, highsSolver } from './highs-solver.ts';
export { pMedian } from './medians/p-median.ts';
export * from './proposal.ts';
export { type SitingProgress, type StopSignal, site } from './site.ts';
export type { LinearModel, SolveLimits, Solver, SolverAnswer, SparseRows } from './solver.ts';
export { DEFAULT_WEIGHTS, type SitingWeights } from './weights.ts';
