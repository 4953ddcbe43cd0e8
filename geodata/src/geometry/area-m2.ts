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

/** Trapezia under the ring in Lambert's cylindrical equal-area projection (Snyder 1987, equations 10-14 and 3-12). */
function ringArea(ring: Position[]): number {
  let doubled = 0;
  for (let i = 1; i < ring.length; i++) {
    const [lng, lat] = ring[i]!;
    const [fromLng, fromLat] = ring[i - 1]!;
    doubled += (lng - fromLng) * RADIANS * (equalAreaHeight(lat) + equalAreaHeight(fromLat));
  }
  return Math.abs(doubled / 2);
}

function equalAreaHeight(lat: number): number {
  const sine = Math.sin(lat * RADIANS);
  const es = ECCENTRICITY * sine;
  const q = (1 - ECCENTRICITY ** 2) * (sine / (1 - es * es) + Math.atanh(es) / ECCENTRICITY);
  return (SEMI_MAJOR_METRES ** 2 * q) / 2;
}
