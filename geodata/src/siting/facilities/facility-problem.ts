/** Ways to open sites, several for a site where it may be built in several sizes. */
interface SiteOptions {
  site: Int32Array;
  /** Seats, in the unit of demand. */
  capacity: Float64Array;
  /** Cost of opening it so. */
  fixedCost: Float64Array;
}

/**
 * Capacitated facility location with demand that may be split (Balinski 1965, with strong linking) and sites of several sizes (Holmberg
 * and Ling 1997): which sites to open, in which of their options, and how much of each customer every open site serves, so that fixed
 * and serving cost together are least. A site opens in one option at most.
 */
export interface FacilityProblem {
  /** Demand of each customer; one without any takes no seat. */
  demand: Float64Array;
  options: SiteOptions;
  /** Cost of serving all of a customer's demand from a site: [customer * sites + site]. */
  cost: Float64Array;
  sites: number;
}

/** An answer with what is proven about it. */
export interface FacilityAnswer {
  /** Open options in ascending order; empty where no choice can serve everybody. */
  open: number[];
  /** Part of each customer that each site serves: [customer * sites + site]. */
  served: Float64Array;
  /** Infinity where nobody can serve everybody. */
  objective: number;
  /** No choice costs less. */
  lowerBound: number;
}
