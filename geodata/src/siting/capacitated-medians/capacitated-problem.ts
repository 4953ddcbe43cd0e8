/**
 * The capacitated p-median problem (single source, Mulvey and Beck 1984): choose `count` of the units as sites, and send every unit to one
 * of them, so that no site takes more than its capacity and the sum of cost is least.
 */
export interface CapacitatedProblem {
  count: number;
  load: Float64Array;
  /** What a unit takes when it is a site. */
  capacity: Float64Array;
  /** Cost of sending a unit to a site: [unit * units + site]. */
  cost: Float64Array;
  /** Whether every cost is a whole number; then a bound may be rounded up. */
  isWhole: boolean;
}

/** Sites and who goes where. */
export interface CapacitatedPlan {
  /** Site of each unit. */
  site: Int32Array;
  cost: number;
  /** Load beyond capacity, summed over sites. */
  over: number;
}

/** A plan with what is proven about it; `over` above 0 says that none was found that keeps every capacity. */
export interface CapacitatedAnswer extends CapacitatedPlan {
  /** No plan costs less; Infinity where the largest capacities are too small for all. */
  lowerBound: number;
}
