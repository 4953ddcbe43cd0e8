import type { Position } from '../../model/index.ts';
import { toUnits } from './grid.ts';

/** The corners of a line on the grid, x and y in turn. */
export function lineOnGrid(line: readonly Position[]): Float64Array {
  return Float64Array.from(line.flat(), toUnits);
}
