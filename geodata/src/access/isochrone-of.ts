import { metresPerDegree } from '../geometry/index.ts';
import type { AreaShape, Plan, Position } from '../model/index.ts';
import { isochrone } from './isochrone.ts';
import { snapTo } from './snap.ts';
import { streetNetworkOf } from './street-network.ts';
import type { Walk } from './walk.ts';

/** The ground within a walk, and whether it was found along streets or is a circle of metres / detour factor. */
export interface Isochrone {
  area: AreaShape;
  how: Walk['how'];
}

const CIRCLE_CORNERS = 64;

/**
 * The ground within so many metres on foot of a position of the plan; a circle where there is no street layer or no street within
 * 300 m. Undefined where every near street lies behind a barrier, so that nobody can walk from there at all.
 */
export function isochroneOf(
  { streets, landscape, assumptions }: Pick<Plan, 'streets' | 'landscape' | 'assumptions'>,
  origin: Position,
  metres: number,
): Isochrone | undefined {
  const network = streetNetworkOf(streets, landscape);
  if (snapTo(network, origin) === 'far') {
    return { area: circle(origin, metres / assumptions.detourFactor), how: 'straight' };
  }
  const area = isochrone(network, origin, metres);
  return area && { area, how: 'street' };
}

function circle([lng, lat]: Position, radius: number): AreaShape {
  const degree = metresPerDegree(lat);
  const ring = Array.from({ length: CIRCLE_CORNERS }, (_, i): Position => {
    const angle = (2 * Math.PI * i) / CIRCLE_CORNERS;
    return [lng + (radius * Math.cos(angle)) / degree.lng, lat + (radius * Math.sin(angle)) / degree.lat];
  });
  return { type: 'Polygon', coordinates: [[...ring, ring[0]!]] };
}
