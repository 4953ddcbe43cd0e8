import type { AreaShape, LineShape, PointShape, Position } from '../model/index.ts';

/** West, south, east, north in degrees. */
export type Bounds = [west: number, south: number, east: number, north: number];

/** The smallest box that holds a shape. */
export function boundsOf(shape: PointShape | LineShape | AreaShape): Bounds {
  const bounds: Bounds = [Infinity, Infinity, -Infinity, -Infinity];
  widen(bounds, shape.coordinates);
  return bounds;
}

type Nested = Position | Nested[];

function widen(bounds: Bounds, coordinates: Nested): void {
  if (isPosition(coordinates)) {
    bounds[0] = Math.min(bounds[0], coordinates[0]);
    bounds[1] = Math.min(bounds[1], coordinates[1]);
    bounds[2] = Math.max(bounds[2], coordinates[0]);
    bounds[3] = Math.max(bounds[3], coordinates[1]);
    return;
  }
  for (const inner of coordinates) widen(bounds, inner);
}

function isPosition(coordinates: Nested): coordinates is Position {
  return typeof coordinates[0] === 'number';
}
