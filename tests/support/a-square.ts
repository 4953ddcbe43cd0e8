import type { PolygonShape, Position } from '@xuetu/geodata/model';

/** A square of `side` degrees whose south-west corner is at (x, y), anticlockwise. */
export function aSquare(x: number, y: number, side = 1): PolygonShape {
  return aPolygon([x, y], [x + side, y], [x + side, y + side], [x, y + side]);
}

/** A polygon without holes; the ring is closed here. */
export function aPolygon(...corners: Position[]): PolygonShape {
  return { type: 'Polygon', coordinates: [[...corners, corners[0]!]] };
}
