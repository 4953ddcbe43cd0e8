/**
 * Catchments by whole units (service area problem, Kong 2017): every unit goes to one school, no school takes more than its seats, and
 * each catchment is one connected piece that holds its school; the sum of cost, and of borders where they cost something, is least.
 */
export interface CatchmentProblem {
  /** Children of each unit. */
  load: Float64Array;
  /** Most and fewest children of each school. */
  capacity: Float64Array;
  least: Float64Array;
  /** Cost of sending a unit to a school: [unit * schools + school]. */
  cost: Float64Array;
  /** Neighbours of unit u: units[starts[u]] ... units[starts[u + 1] - 1], both ways. */
  starts: Int32Array;
  units: Int32Array;
  /** The unit in which each school stands; it never changes school. */
  home: Int32Array;
  /** Where some units may not go to some schools: [unit * schools + school], 1 where they may. Costs are numbers all the same. */
  allowed?: Uint8Array;
  /** Cost of a border between two neighbouring units of different schools, as `units`, 0 or more and the same both ways; for compactness. */
  border?: Float64Array;
}

/** Catchments with what they cost. */
export interface Catchments {
  /** School of each unit. */
  school: Int32Array;
  /** Of sending units to schools and of borders. */
  cost: number;
  /** Children beyond the seats, and short of the fewest, summed over schools. */
  over: number;
}
