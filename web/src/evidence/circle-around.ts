import { metresPerDegree } from '@xuetu/geodata/geometry';
import type { AreaShape, Position } from '@xuetu/geodata/model';

const CORNERS = 64;

/** A circle of so many metres around a place, as a polygon. */
export function circleAround([lng, lat]: Position, metres: number): AreaShape {
  const scale = metresPerDegree(lat);
  const ring = Array.from({ length: CORNERS + 1 }, (_, corner): Position => {
    const angle = (2 * Math.PI * (corner % CORNERS)) / CORNERS;
    return [lng + (metres * Math.cos(angle)) / scale.lng, lat + (metres * Math.sin(angle)) / scale.lat];
  });
  return { type: 'Polygon', coordinates: [ring] };
}
