import { type Bounds, boundsOf, contains } from '../../geometry/index.ts';
import type { AreaShape, Position } from '../../model/index.ts';

/** Says which of a list of areas hold a position. */
export type AreaFinder = (position: Position) => number[];

/** Looks areas up by their boxes first, so that thousands of compounds take milliseconds. */
export function areaFinder(shapes: AreaShape[]): AreaFinder {
  const boxes: Bounds[] = shapes.map(boundsOf);
  return (position) => {
    const found: number[] = [];
    for (let index = 0; index < boxes.length; index++) {
      const [west, south, east, north] = boxes[index]!;
      const [lng, lat] = position;
      if (lng < west || lng > east || lat < south || lat > north) continue;
      if (contains(shapes[index]!, position)) found.push(index);
    }
    return found;
  };
}
