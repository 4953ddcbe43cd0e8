import type { Position } from '../model/index.ts';
import { metresPerDegree } from './metres-per-degree.ts';

/**
 * Straight distance in metres between two positions on the WGS84 ellipsoid, by the middle-latitude formula:
 * better than one part in 100,000 within a district (under 100 km), not meant for continents.
 */
export function distanceMetres(a: Position, b: Position): number {
  const degree = metresPerDegree((a[1] + b[1]) / 2);
  return Math.hypot((b[0] - a[0]) * degree.lng, (b[1] - a[1]) * degree.lat);
}
