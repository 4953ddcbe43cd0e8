import { boundsOf, metresPerDegree, shapeDistanceMetres } from '../../geometry/index.ts';
import type { AreaShape, LineShape, PointShape } from '../../model/index.ts';

type Shape = PointShape | LineShape | AreaShape;

/** Something on the ground that a school should keep away from. */
export interface Neighbour {
  name?: string;
  shape: Shape;
}

/** The nearest of some neighbours with its distance in metres; undefined where none is within so many metres. */
export function nearestOf(
  from: Shape,
  neighbours: readonly Neighbour[],
  withinMetres: number,
): { metres: number; name?: string } | undefined {
  const [west, south, east, north] = boundsOf(from);
  const degree = metresPerDegree(south);
  const [dx, dy] = [withinMetres / degree.lng, withinMetres / degree.lat];
  let nearest: { metres: number; name?: string } | undefined;
  for (const { name, shape } of neighbours) {
    const [w, s, e, n] = boundsOf(shape);
    if (w > east + dx || e < west - dx || s > north + dy || n < south - dy) continue;
    const metres = shapeDistanceMetres(from, shape);
    if (metres <= withinMetres && metres < (nearest?.metres ?? Infinity))
      nearest = { metres, ...(name !== undefined && { name }) };
  }
  return nearest;
}
