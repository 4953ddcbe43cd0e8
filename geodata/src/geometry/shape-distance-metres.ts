import type { AreaShape, LineShape, PointShape, Position } from '../model/index.ts';
import { contains } from './contains.ts';
import { linesOf } from './lines-of.ts';
import { metresPerDegree } from './metres-per-degree.ts';

type Shape = PointShape | LineShape | AreaShape;

/**
 * Shortest distance in metres between two shapes on the flat ground between them; 0 where they meet, cross or one lies in the other.
 * Exact to half a part in a thousand for shapes a few kilometres apart.
 */
export function shapeDistanceMetres(a: Shape, b: Shape): number {
  const [partsA, partsB] = [partsOf(a), partsOf(b)];
  if (holds(a, partsB) || holds(b, partsA)) return 0;
  const origin = partsA[0]![0]!;
  const degree = metresPerDegree((origin[1] + partsB[0]![0]![1]) / 2);
  const flat = ([lng, lat]: Position): Flat => [(lng - origin[0]) * degree.lng, (lat - origin[1]) * degree.lat];
  const [flatA, flatB] = [partsA.map((part) => part.map(flat)), partsB.map((part) => part.map(flat))];
  let least = Infinity;
  for (const partA of flatA) for (const partB of flatB) least = Math.min(least, betweenParts(partA, partB));
  return least;
}

type Flat = readonly [x: number, y: number];

function partsOf(shape: Shape): readonly (readonly Position[])[] {
  return shape.type === 'Point' ? [[shape.coordinates]] : linesOf(shape);
}

/** Whether an area holds a corner of each part of another shape; borders that cross are found by their distance. */
function holds(shape: Shape, parts: readonly (readonly Position[])[]): boolean {
  if (shape.type !== 'Polygon' && shape.type !== 'MultiPolygon') return false;
  return parts.some((part) => contains(shape, part[0]!));
}

function betweenParts(a: readonly Flat[], b: readonly Flat[]): number {
  let least = Infinity;
  for (let i = 0; i < Math.max(1, a.length - 1); i++) {
    const [from, to] = [a[i]!, a[Math.min(i + 1, a.length - 1)]!];
    for (let j = 0; j < Math.max(1, b.length - 1); j++) {
      least = Math.min(least, betweenSegments(from, to, b[j]!, b[Math.min(j + 1, b.length - 1)]!));
      if (least === 0) return 0;
    }
  }
  return least;
}

function betweenSegments(a: Flat, b: Flat, c: Flat, d: Flat): number {
  if (cross(a, b, c, d)) return 0;
  return Math.min(toSegment(a, c, d), toSegment(b, c, d), toSegment(c, a, b), toSegment(d, a, b));
}

function cross(a: Flat, b: Flat, c: Flat, d: Flat): boolean {
  const side = (p: Flat, q: Flat, r: Flat) => Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]));
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

function toSegment([x, y]: Flat, [ax, ay]: Flat, [bx, by]: Flat): number {
  const [ux, uy] = [bx - ax, by - ay];
  const length = ux * ux + uy * uy;
  const along = length > 0 ? Math.max(0, Math.min(1, ((x - ax) * ux + (y - ay) * uy) / length)) : 0;
  return Math.hypot(ax + along * ux - x, ay + along * uy - y);
}
