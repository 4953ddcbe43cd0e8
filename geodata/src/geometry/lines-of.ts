import type { AreaShape, LineShape, PointShape, Position } from '../model/index.ts';

/** The lines of a shape: its own, or the rings of its areas. A point has none. */
export function linesOf(shape: PointShape | LineShape | AreaShape): readonly (readonly Position[])[] {
  if (shape.type === 'Point') return [];
  if (shape.type === 'LineString') return [shape.coordinates];
  return shape.type === 'MultiPolygon' ? shape.coordinates.flat() : shape.coordinates;
}
