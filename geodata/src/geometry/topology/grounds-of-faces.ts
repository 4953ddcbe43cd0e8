import {
  bySouthWest,
  doubledAreaOf,
  fromSouthWest,
  type GridPolygon,
  type GridRing,
  type Ground,
  groundOf,
} from './ground.ts';
import type { PlanarFaces } from './planar-faces.ts';
import { ringContains } from './ring-contains.ts';
import type { VertexTable } from './vertex-table.ts';

/**
 * The ground of each owner from the faces that it owns (`ownerOf` by face; -1: nobody). Borders between faces of one owner vanish, and
 * where the ground touches itself at a corner its rings are kept apart, so that every polygon is valid.
 */
export function groundsOfFaces(
  vertices: VertexTable,
  { origin, next, face }: PlanarFaces,
  ownerOf: ArrayLike<number>,
): Map<number, Ground> {
  const isBorder = (h: number, owner: number) => ownerOf[face[h]!] === owner && ownerOf[face[h ^ 1]!] !== owner;
  const seen = new Uint8Array(origin.length);
  const rings = new Map<number, GridRing[]>();
  for (let first = 0; first < origin.length; first++) {
    const owner = ownerOf[face[first]!]!;
    if (owner < 0 || seen[first] || !isBorder(first, owner)) continue;
    const way: number[] = [];
    for (let h = first; !seen[h]; ) {
      seen[h] = 1;
      way.push(origin[h]!);
      h = next[h]!;
      while (!isBorder(h, owner)) h = next[h ^ 1]!;
    }
    const list = rings.get(owner) ?? [];
    rings.set(owner, list);
    for (const loop of simpleLoops(way)) list.push(ringThrough(vertices, loop));
  }
  return new Map([...rings].map(([owner, list]) => [owner, groundOf(nested(list))]));
}

/** The loops of a way that comes through some vertices more than once. */
function simpleLoops(way: readonly number[]): number[][] {
  if (new Set(way).size === way.length) return [[...way]];
  const loops: number[][] = [];
  const open: number[] = [];
  const at = new Map<number, number>();
  for (const vertex of [...way, way[0]!]) {
    const before = at.get(vertex);
    if (before !== undefined) {
      const loop = open.splice(before);
      for (const each of loop) at.delete(each);
      loops.push(loop);
    }
    at.set(vertex, open.length);
    open.push(vertex);
  }
  return loops;
}

function ringThrough({ xs, ys }: VertexTable, loop: readonly number[]): GridRing {
  const ring = new Float64Array(loop.length * 2);
  loop.forEach((v, i) => {
    ring[2 * i] = xs[v]!;
    ring[2 * i + 1] = ys[v]!;
  });
  return fromSouthWest(ring);
}

/** Rings around ground with the holes that lie in each, in order. */
function nested(rings: readonly GridRing[]): GridPolygon[] {
  const outsides = rings.filter((ring) => doubledAreaOf(ring) > 0).map((ring) => [ring]);
  const holes = rings.filter((ring) => doubledAreaOf(ring) <= 0);
  const bySize = [...outsides].sort((a, b) => doubledAreaOf(a[0]!) - doubledAreaOf(b[0]!));
  for (const hole of holes) {
    const around = outsides.length === 1 ? outsides[0] : bySize.find(([outside]) => isInside(hole, outside!));
    (around ?? bySize.at(-1)!).push(hole);
  }
  for (const polygon of outsides) polygon.splice(1, Infinity, ...polygon.slice(1).sort(bySouthWest));
  return outsides.sort((a, b) => bySouthWest(a[0]!, b[0]!));
}

function isInside(hole: GridRing, outside: GridRing): boolean {
  for (let i = 0; i < hole.length; i += 2) {
    const side = ringContains(outside, hole[i]!, hole[i + 1]!);
    if (side !== 'on') return side === 'in';
  }
  return true;
}
