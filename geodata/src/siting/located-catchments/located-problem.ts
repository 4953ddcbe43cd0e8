/**
 * Where to open schools and who goes where, at once (facility location and service area problem, Kong 2021): every unit goes whole to one
 * open site, no site takes more than its seats, and opening and sending together cost least. Where neighbours are given, each catchment is
 * one connected piece that holds its site; where not, this is single-source capacitated facility location.
 */
export interface LocatedProblem {
  /** Children of each unit. */
  load: Float64Array;
  /** Cost of sending a unit to a site: [unit * sites + site]. */
  cost: Float64Array;
  /** Ways to open sites; a site opens in one of them at most. */
  options: SiteOptions;
  /** Sites that must open, and sites that may not. */
  required?: readonly number[];
  forbidden?: readonly number[];
  /** Fewest and most sites to open: equal where the number is fixed. */
  fewest: number;
  most: number;
  streets?: Streets;
}

/** Ways to open sites, several for a site where it may be built in several sizes. */
export interface SiteOptions {
  site: Int32Array;
  /** Seats, in children. */
  capacity: Float64Array;
  /** Cost of opening it so. */
  fixedCost: Float64Array;
}

/** What catchments must hang together on. */
export interface Streets {
  /** Neighbours of unit u: units[starts[u]] ... units[starts[u + 1] - 1], both ways. */
  starts: Int32Array;
  units: Int32Array;
  /** The unit in which each site stands; it goes to that site where the site is open. */
  home: Int32Array;
}

/** A plan: which options are open, in ascending order, and the site of each unit. */
export interface LocatedPlan {
  open: number[];
  site: Int32Array;
  /** Opening and sending together. */
  cost: number;
}

/** A plan, where one was found, with what is proven about it. */
export interface LocatedAnswer {
  plan: LocatedPlan | undefined;
  /** No plan costs less; Infinity where no plan keeps the limits. */
  lowerBound: number;
  /** Options of the cheapest choice looked at when units may be split: a guess where no plan was found. Undefined where seats are too few. */
  guess: readonly number[] | undefined;
}
