import type { Bounds } from '../bounds-of.ts';
import { metresPerDegree } from '../metres-per-degree.ts';
import { toDegrees } from './grid.ts';

/** Metres of one unit of the grid, along and across, at the middle of some bounds. */
export interface UnitMetres {
  x: number;
  y: number;
}

export function unitMetres([, south, , north]: Bounds): UnitMetres {
  const degree = metresPerDegree(toDegrees((south + north) / 2));
  return { x: toDegrees(degree.lng), y: toDegrees(degree.lat) };
}
