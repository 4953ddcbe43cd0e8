import type { AreaShape, Position } from '../model/index.ts';

/** The polygons of an area, each a list of rings: the outside first, then its holes. */
export function polygonsOf(shape: AreaShape): Position[][][] {
  return shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
}
