import { metresPerDegree } from '../geometry/index.ts';
import type { Position } from '../model/index.ts';

/** A flat frame in metres around a district: good for nearness and crossings; `metres` corrects lengths for their latitude. */
export interface LocalPlane {
  x(lng: number): number;
  y(lat: number): number;
  position(x: number, y: number): Position;
  /** Length in metres on the ellipsoid of a straight line between two points of the plane. */
  metres(x1: number, y1: number, x2: number, y2: number): number;
}

/** The plane whose origin is the middle of the given corners. */
export function localPlane(west: number, south: number, east: number, north: number): LocalPlane {
  const [lng, lat] = [(west + east) / 2, (south + north) / 2];
  const degree = metresPerDegree(lat);
  return {
    x: (at) => (at - lng) * degree.lng,
    y: (at) => (at - lat) * degree.lat,
    position: (x, y) => [lng + x / degree.lng, lat + y / degree.lat],
    metres: (x1, y1, x2, y2) => {
      const here = metresPerDegree(lat + (y1 + y2) / 2 / degree.lat);
      return Math.hypot(((x2 - x1) * here.lng) / degree.lng, ((y2 - y1) * here.lat) / degree.lat);
    },
  };
}
