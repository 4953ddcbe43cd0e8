export { type HighsPlace, highsSolver } from './highs-solver.ts';
export * from './proposal.ts';
export { type SitingProgress, type StopSignal, site } from './site.ts';
export type { LinearModel, SolveLimits, Solver, SolverAnswer, SparseRows } from './solver.ts';
export { DEFAULT_WEIGHTS, type SitingWeights } from './weights.ts';
