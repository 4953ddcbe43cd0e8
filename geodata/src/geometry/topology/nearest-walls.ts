import { Delaunay } from 'd3-delaunay';
import type { Position } from '../../model/index.ts';
import { metresPerDegree } from '../metres-per-degree.ts';
import type { Wall } from './arrangement.ts';
import { toUnits } from './grid.ts';

/** A place that belongs to an area, in degrees. */
export interface Site {
  at: Position;
  area: number;
}

/** So many places round the outside, so many times as far as the sites reach, close the cells at the edge. */
const FAR = { places: 8, times: 20 };

/**
 * The stretches of border between the ground nearest to one area's sites and that nearest to another's (Voronoi diagram on a local
 * plane in metres). Together they go round the ground of each area.
 */
export function nearestWalls(sites: readonly Site[]): Wall[] {
  const lats = sites.map(({ at }) => at[1]);
  const lngs = sites.map(({ at }) => at[0]);
  const middle: Position = [(least(lngs) + most(lngs)) / 2, (least(lats) + most(lats)) / 2];
  const degree = metresPerDegree(middle[1]);
  const points = sites.flatMap(({ at }) => [(at[0] - middle[0]) * degree.lng, (at[1] - middle[1]) * degree.lat]);
  const radius = FAR.times * (1000 + Math.max(most(points), -least(points)));
  for (let i = 0; i < FAR.places; i++) {
    const angle = (2 * Math.PI * (i + 0.3)) / FAR.places;
    points.push(radius * Math.cos(angle), radius * Math.sin(angle));
  }
  const { halfedges, triangles } = new Delaunay(points);
  const centres = centresOf(points, triangles).map(
    ([x, y]) => [toUnits(middle[0] + x / degree.lng), toUnits(middle[1] + y / degree.lat)] as const,
  );
  const areaOf = (point: number) => sites[point]?.area ?? -1;
  const walls: Wall[] = [];
  for (let e = 0; e < halfedges.length; e++) {
    const f = halfedges[e]!;
    if (f < e) continue;
    const [one, other] = [areaOf(triangles[e]!), areaOf(triangles[f]!)];
    if (one === other) continue;
    const [from, to] = [centres[Math.floor(e / 3)]!, centres[Math.floor(f / 3)]!];
    walls.push({ ends: [...from, ...to], areas: [one, other].filter((area) => area >= 0) });
  }
  return walls;
}

function least(values: readonly number[]): number {
  return values.reduce((best, value) => Math.min(best, value), Infinity);
}

function most(values: readonly number[]): number {
  return values.reduce((best, value) => Math.max(best, value), -Infinity);
}

/** Centres of the circles through the corners of each triangle. */
function centresOf(points: readonly number[], triangles: ArrayLike<number>): [number, number][] {
  const centres: [number, number][] = [];
  for (let t = 0; t < triangles.length; t += 3) {
    const [a, b, c] = [triangles[t]! * 2, triangles[t + 1]! * 2, triangles[t + 2]! * 2];
    const [ax, ay] = [points[a]!, points[a + 1]!];
    const [bx, by] = [points[b]! - ax, points[b + 1]! - ay];
    const [cx, cy] = [points[c]! - ax, points[c + 1]! - ay];
    const doubled = 2 * (bx * cy - by * cx);
    const [bb, cc] = [bx * bx + by * by, cx * cx + cy * cy];
    centres.push([ax + (cy * bb - by * cc) / doubled, ay + (bx * cc - cx * bb) / doubled]);
  }
  return centres;
}
