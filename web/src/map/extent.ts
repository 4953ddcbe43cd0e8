import { type Bounds, boundsOf } from '@xuetu/geodata/geometry';
import type { Plan } from '@xuetu/geodata/model';

/** Box around the district: its boundary, else its catchments, else its schools. Undefined for a plan without places. */
export function extentOf({ landscape, catchments, schools }: Plan): Bounds | undefined {
  const boundary = landscape.filter((each) => each.kind === 'boundary').map((each) => each.shape);
  const areas = boundary.length > 0 ? boundary : catchments.map((each) => each.shape);
  const shapes =
    areas.length > 0 ? areas : schools.map(({ location }) => ({ type: 'Point' as const, coordinates: location }));
  if (shapes.length === 0) return undefined;
  return shapes
    .map(boundsOf)
    .reduce(([w, s, e, n], [w1, s1, e1, n1]) => [Math.min(w, w1), Math.min(s, s1), Math.max(e, e1), Math.max(n, n1)]);
}
