import type { AreaShape, Position } from '../model/index.ts';
import { polygonsOf } from './polygons-of.ts';

const SEMI_MAJOR_METRES = 6_378_137;
const ECCENTRICITY = 0.081_819_190_842_621_5;
const RADIANS = Math.PI / 180;

/** Area in m2 on the WGS84 ellipsoid, holes taken out. Ring direction does not matter. */
export function areaM2(shape: AreaShape): number {
  return polygonsOf(shape).reduce((total, rings) => total + polygonArea(rings), 0);
}

function polygonArea([outside, ...holes]: Position[][]): number {
  return holes.reduce((area, hole) => area - ringArea(hole), ringArea(outside!));
}

/**
 * Ground under the ring in Lambert's cylindrical equal-area projection (Snyder 1987, equations 10-14 and 3-12). Edges are straight in
 * degrees (RFC 7946), so the height along one is integrated by Simpson's rule: a corner put into an edge changes nothing.
 */
function ringArea(ring: Position[]): number {
  let sixfold = 0;
  let height = equalAreaHeight(ring[0]![1]);
  for (let i = 1; i < ring.length; i++) {
    const [lng, lat] = ring[i]!;
    const [fromLng, fromLat] = ring[i - 1]!;
    const after = equalAreaHeight(lat);
    if (lng !== fromLng)
      sixfold += (lng - fromLng) * RADIANS * (height + 4 * equalAreaHeight((lat + fromLat) / 2) + after);
    height = after;
  }
  return Math.abs(sixfold / 6);
}

function equalAreaHeight(lat: number): number {
  const sine = Math.sin(lat * RADIANS);
  const es = ECCENTRICITY * sine;
  const q = (1 - ECCENTRICITY ** 2) * (sine / (1 - es * es) + Math.atanh(es) / ECCENTRICITY);
  return (SEMI_MAJOR_METRES ** 2 * q) / 2;
}
