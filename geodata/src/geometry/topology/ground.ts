import type { AreaShape, Position } from '../../model/index.ts';
import type { Bounds } from '../bounds-of.ts';
import { polygonsOf } from '../polygons-of.ts';
import { positionAt, toUnits } from './grid.ts';

/** Corners of a ring one after the other, x and y in turn, in units of the grid; the first is not said again at the end. */
export type GridRing = Float64Array;

/** A polygon: the ring around it anticlockwise, then its holes clockwise. */
export type GridPolygon = readonly GridRing[];

/** The ground of one catchment on the grid. Rings begin at their south-western corner and are sorted, so that equal ground is equal. */
export interface Ground {
  polygons: readonly GridPolygon[];
  /** West, south, east, north in units of the grid. */
  bounds: Bounds;
}

/** The corners of an area on the grid, ring by ring, in the order they come. Corners that fall on the one before are left out. */
export function ringsOnGrid(shape: AreaShape): GridRing[] {
  return polygonsOf(shape).flatMap((rings) => rings.map(onGrid));
}

function onGrid(ring: readonly Position[]): GridRing {
  const corners: number[] = [];
  for (const [lng, lat] of ring) {
    const [x, y] = [toUnits(lng), toUnits(lat)];
    const last = corners.length;
    if (last === 0 || corners[last - 2] !== x || corners[last - 1] !== y) corners.push(x, y);
  }
  const last = corners.length;
  if (last > 2 && corners[0] === corners[last - 2] && corners[1] === corners[last - 1]) corners.length -= 2;
  return Float64Array.from(corners);
}

/** The ground of polygons that are in order already. */
export function groundOf(polygons: readonly GridPolygon[]): Ground {
  return { polygons, bounds: boundsOnGrid(polygons.map(([outside]) => outside!)) };
}

/** West, south, east and north of rings in units of the grid. */
export function boundsOnGrid(rings: readonly ArrayLike<number>[]): Bounds {
  const bounds: Bounds = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i += 2) {
      bounds[0] = Math.min(bounds[0], ring[i]!);
      bounds[1] = Math.min(bounds[1], ring[i + 1]!);
      bounds[2] = Math.max(bounds[2], ring[i]!);
      bounds[3] = Math.max(bounds[3], ring[i + 1]!);
    }
  }
  return bounds;
}

/** The shape in degrees of polygons on the grid. */
export function shapeOnEarth(polygons: readonly GridPolygon[]): AreaShape {
  const coordinates = polygons.map((rings) => rings.map(closed));
  return coordinates.length === 1
    ? { type: 'Polygon', coordinates: coordinates[0]! }
    : { type: 'MultiPolygon', coordinates };
}

function closed(ring: GridRing): Position[] {
  const positions: Position[] = [];
  for (let i = 0; i < ring.length; i += 2) positions.push(positionAt(ring[i]!, ring[i + 1]!));
  positions.push(positions[0]!);
  return positions;
}

/** Whether two grounds are the same, corner by corner. */
export function isSameGround(a: Ground, b: Ground): boolean {
  return (
    a.polygons.length === b.polygons.length &&
    a.polygons.every((rings, p) => {
      const others = b.polygons[p]!;
      return rings.length === others.length && rings.every((ring, r) => isSameRing(ring, others[r]!));
    })
  );
}

function isSameRing(a: GridRing, b: GridRing): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** The ground that a shape draws, taken as it is: rings in order and turned, nothing laid over anything. */
export function groundAsDrawn(shape: AreaShape): Ground {
  return groundInOrder(polygonsOf(shape).map((rings) => rings.map((ring, r) => turned(onGrid(ring), r === 0))));
}

/** The ground of polygons whose rings begin anywhere. */
export function groundInOrder(polygons: readonly GridPolygon[]): Ground {
  const ordered = polygons.map((rings) => {
    const [outside, ...holes] = rings.map(fromSouthWest);
    return [outside!, ...holes.sort(bySouthWest)];
  });
  return groundOf(ordered.sort((a, b) => bySouthWest(a[0]!, b[0]!)));
}

function turned(ring: GridRing, isAnticlockwise: boolean): GridRing {
  if (doubledAreaOf(ring) > 0 === isAnticlockwise) return ring;
  const back = new Float64Array(ring.length);
  for (let i = 0; i < ring.length; i += 2) back.set(ring.subarray(i, i + 2), ring.length - 2 - i);
  return back;
}

/** The same ring from its westernmost corner, of several the southernmost, on. */
export function fromSouthWest(ring: GridRing): GridRing {
  let start = 0;
  for (let i = 2; i < ring.length; i += 2)
    if (ring[i]! < ring[start]! || (ring[i] === ring[start] && ring[i + 1]! < ring[start + 1]!)) start = i;
  const first = new Float64Array(ring.length);
  first.set(ring.subarray(start));
  first.set(ring.subarray(0, start), ring.length - start);
  return first;
}

/** Order of rings that begin at their south-western corner. */
export function bySouthWest(a: GridRing, b: GridRing): number {
  return a[0]! - b[0]! || a[1]! - b[1]! || a[2]! - b[2]! || a[3]! - b[3]!;
}

/** Twice the area within a ring in units of the grid squared, below 0 where it runs clockwise. */
export function doubledAreaOf(ring: GridRing): number {
  const [x0, y0] = [ring[0]!, ring[1]!];
  let doubled = 0;
  for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2)
    doubled += (ring[j]! - x0) * (ring[i + 1]! - y0) - (ring[i]! - x0) * (ring[j + 1]! - y0);
  return doubled;
}
