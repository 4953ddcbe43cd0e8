/** Rows of a linear model, one after another: the entries of row r are starts[r] ... starts[r + 1]. */
export interface SparseRows {
  starts: Int32Array;
  columns: Int32Array;
  values: Float64Array;
}

/**
 * Minimise offset + cost . x subject to rowLower <= A x <= rowUpper and lower <= x <= upper, some columns whole numbers.
 * Infinity is "no limit".
 */
export interface LinearModel {
  cost: Float64Array;
  /** Added to the objective of every answer; left out: 0. */
  offset?: number;
  lower: Float64Array;
  upper: Float64Array;
  /** 1 where the column must be a whole number. */
  integer: Uint8Array;
  rows: SparseRows;
  rowLower: Float64Array;
  rowUpper: Float64Array;
}

/** How far to go. A solver stops at the first limit it reaches. */
export interface SolveLimits {
  /** Relative gap between objective and bound that is good enough. */
  relativeGap: number;
  seconds: number;
  /** An answer with at most this objective ends the solve. */
  goodEnough?: number;
  /** What the objective may be above the bound besides the relative gap, where a model is solved by blocks: what others have left over of theirs. */
  spareGap?: number;
  /** Rather branch, which proves, than look for answers on the side. Good where few columns are whole numbers. */
  isBoundFirst?: boolean;
  /** A feasible answer to begin with. */
  start?: Float64Array;
  /** Of the choices a solver makes by chance; left out: 0. */
  seed?: number;
  /** Asked now and then during the solve where the solver can; true ends it with what it has. */
  isStopped?: () => boolean;
  /** Told now and then during a solve with whole-number columns: the best answer so far, if there is one, and what is proven. */
  onBound?: (incumbent: number | undefined, bound: number) => void;
  /** Seconds by the caller's clock; given, `seconds` is counted by it rather than by the solver's own. */
  clock?: () => number;
}

/** What a solve gives. `bound` is proven: no feasible answer costs less. `values` only where an answer was found. */
export interface SolverAnswer {
  status: 'solved' | 'limit' | 'infeasible';
  objective: number;
  bound: number;
  values?: Float64Array;
  /** What one more of each column would add to the objective; only of models without whole-number columns that were solved. */
  reducedCosts?: Float64Array;
  /** What the objective would fall by if the upper limit of each row were one more; where there are reduced costs. */
  rowPrices?: Float64Array;
  /** Time inside the solver. */
  seconds: number;
}

/** How columns and rows are limited that may be limited otherwise from one solve of a session to the next, in the order in which they were named. */
export interface SessionLimits {
  upper: Float64Array;
  rowLower: Float64Array;
  rowUpper: Float64Array;
}

/** A linear model that the solver keeps, so that it goes on from its last answer when limits change. */
export interface LinearSession {
  /** Goes on from the last answer, or from an earlier one of this session where that is handed in. */
  solve(limits: SessionLimits, from?: SessionAnswer): SessionAnswer;
}

/** An answer with what the solver needs to go on from it. */
export interface SessionAnswer extends SolverAnswer {
  basis?: unknown;
}

/** An exact solver of linear models with whole-number columns, handed in so that this folder needs no particular one. */
export interface Solver {
  solve(model: LinearModel, limits: SolveLimits): Promise<SolverAnswer>;
  /** Where the solver can: keeps a model without whole numbers while `work` limits the columns and rows named in other ways. */
  session?<Result>(
    model: LinearModel,
    columns: Int32Array,
    rows: Int32Array,
    limits: SolveLimits,
    work: (session: LinearSession) => Result,
  ): Promise<Result>;
}
