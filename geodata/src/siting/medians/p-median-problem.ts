/**
 * The p-median problem (Hakimi 1964): open `count` sites so that the sum over customers of weight x distance to the nearest open one
 * is least. `cost` is weight x distance, by [customer * sites + site].
 */
export interface PMedianProblem {
  customers: number;
  sites: number;
  count: number;
  cost: Float64Array;
  /** Whether every cost is a whole number; then a bound may be rounded up. */
  isWhole: boolean;
}

/** An answer with what is proven about it. */
export interface PMedianAnswer {
  /** Open sites in ascending order. */
  open: number[];
  objective: number;
  /** No choice of sites costs less. */
  lowerBound: number;
}
