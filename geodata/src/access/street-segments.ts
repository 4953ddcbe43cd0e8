import type { Street } from '../model/index.ts';
import type { LocalPlane } from './local-plane.ts';

/** How a vertex of a street may join others: not at all (inside a bridge), where they touch, or as the end of a line. */
export const JOINS = { never: 0, inside: 1, end: 2 } as const;

/** The straight segments of all streets that people walk on; segment s runs from vertex `first[s]` to the next one. */
export interface StreetSegments {
  /** Streets that can be walked on, by id: results do not depend on the order they came in. */
  streets: Street[];
  x: Float64Array;
  y: Float64Array;
  joins: Uint8Array;
  first: Uint32Array;
  streetOf: Uint32Array;
}

/** Cuts the walkable streets (all but expressways) into segments on the plane. */
export function streetSegments(all: readonly Street[], plane: LocalPlane): StreetSegments {
  const streets = all.filter(isWalkable).sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const x: number[] = [];
  const y: number[] = [];
  const joins: number[] = [];
  const first: number[] = [];
  const streetOf: number[] = [];
  for (const [s, { shape, bridge }] of streets.entries()) {
    for (const line of shape.type === 'LineString' ? [shape.coordinates] : shape.coordinates) {
      for (const [i, [lng, lat]] of line.entries()) {
        const isEnd = i === 0 || i === line.length - 1;
        if (i > 0) {
          first.push(x.length - 1);
          streetOf.push(s);
        }
        x.push(plane.x(lng));
        y.push(plane.y(lat));
        joins.push(isEnd ? JOINS.end : bridge ? JOINS.never : JOINS.inside);
      }
    }
  }
  return {
    streets,
    x: Float64Array.from(x),
    y: Float64Array.from(y),
    joins: Uint8Array.from(joins),
    first: Uint32Array.from(first),
    streetOf: Uint32Array.from(streetOf),
  };
}

function isWalkable(street: Street): boolean {
  return street.class !== 'expressway';
}
