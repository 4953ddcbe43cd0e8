/**
 * Capacitated facility location with demand that may be split (Balinski 1965, with strong linking): which sites to open, and how much of
 * each customer every open site serves, so that fixed and serving cost together are least.
 */
export interface FacilityProblem {
  /** Demand of each customer, above 0. */
  demand: Float64Array;
  capacity: Float64Array;
  fixedCost: Float64Array;
  /** Cost of serving all of a customer's demand from a site: [customer * sites + site]. */
  cost: Float64Array;
}

/** An answer with what is proven about it. */
export interface FacilityAnswer {
  /** Open sites in ascending order; empty where no choice of sites can serve everybody. */
  open: number[];
  /** Part of each customer that each site serves: [customer * sites + site]. */
  served: Float64Array;
  objective: number;
  /** No choice costs less. */
  lowerBound: number;
}
