import type { AreaShape, Position } from '../model/index.ts';
import { polygonsOf } from './polygons-of.ts';

/**
 * Whether a position lies in an area (even-odd rule, so holes are out). A position on the border of two catchments that
 * share it exactly belongs to exactly one of them, because both see the same edge with the same arithmetic.
 */
export function contains(shape: AreaShape, position: Position): boolean {
  let inside = false;
  for (const rings of polygonsOf(shape)) {
    for (const ring of rings) {
      for (let i = 1; i < ring.length; i++) {
        if (isLeftOfEdge(position, ring[i - 1]!, ring[i]!)) inside = !inside;
      }
    }
  }
  return inside;
}

/** Whether a ray from the position to the east crosses the edge; the lower end counts, the upper does not. */
export function isLeftOfEdge([x, y]: Position, a: Position, b: Position): boolean {
  if (a[1] > y === b[1] > y) return false;
  const [low, high] = a[1] < b[1] ? [a, b] : [b, a];
  return (x - low[0]) * (high[1] - low[1]) < (high[0] - low[0]) * (y - low[1]);
}
