import type { AreaShape } from '../../model/index.ts';

/** The ground of a district in units that are never parted: what catchments are put together from. They tile the district. */
export interface Ground {
  /** Compounds whose points lie in each unit; none where it is only where a school stands. */
  compoundIds: readonly (readonly string[])[];
  /** The unit in which each school of the stage stands, or would stand on a site, by the school's id. */
  unitOfSchool: ReadonlyMap<string, number>;
  /** A point inside each unit. */
  points: readonly (readonly [number, number])[];
  /** Neighbours of unit u: units[starts[u]] ... units[starts[u + 1] - 1], both ways. */
  starts: Int32Array;
  units: Int32Array;
  /** Length of the border with each neighbour in metres, as `units`. */
  borderMetres: Float64Array;
  /** Puts the units of each owner together; `owner` numbers them from 0 to `count - 1`. */
  shapesOf(owner: Int32Array, count: number): AreaShape[];
}
