import { disjointSets } from './disjoint-sets.ts';
import type { StreetEdges } from './street-edges.ts';

/** Streets without any connection between them are different islands. */
export interface Islands {
  /** By edge. */
  of: Uint32Array;
  /** Length of all streets of an island in metres, by the numbers in `of`. */
  metres: Float64Array;
  /** Length of the longest island. */
  longest: number;
}

export function islandsOf(edges: StreetEdges): Islands {
  const sets = disjointSets(edges.nodeCount);
  edges.from.forEach((from, e) => {
    sets.join(from, edges.to[e]!);
  });
  const of = Uint32Array.from(edges.from, (from) => sets.find(from));
  const metres = new Float64Array(edges.nodeCount);
  of.forEach((island, e) => {
    metres[island]! += edges.length[e]! / 1000;
  });
  return { of, metres, longest: metres.reduce((most, each) => Math.max(most, each), 0) };
}
