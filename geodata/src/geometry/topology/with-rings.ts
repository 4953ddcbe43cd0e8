import { keepDistrict } from './district-of.ts';
import { type GridRing, type Ground, groundInOrder } from './ground.ts';
import { groupedBy } from './grouped-by.ts';
import type { Move, Redrawn } from './redrawn.ts';
import { keepTopology, type Topology } from './topology.ts';

/** One ring of one polygon of a catchment, drawn anew from what it was. */
export interface NewRing {
  id: string;
  polygon: number;
  ring: number;
  drawn: (corners: GridRing) => GridRing;
}

/** The topology in which some rings are others. Several changes of one ring come one after the other. */
export function withRings(
  topology: Topology,
  rings: readonly NewRing[],
  moves: readonly Move[],
  borders: ReadonlySet<string>,
): Redrawn {
  const grounds = new Map(topology.grounds);
  for (const [id, own] of groupedBy(rings, (each) => each.id)) {
    const polygons = grounds.get(id)!.polygons.map((polygon) => [...polygon]);
    for (const { polygon, ring, drawn } of own) polygons[polygon]![ring] = drawn(polygons[polygon]![ring]!);
    grounds.set(id, groundInOrder(polygons) satisfies Ground);
  }
  const after: Topology = { grounds, repairs: [] };
  keepDistrict(topology, after);
  keepTopology(after);
  return { topology: after, changed: new Set(rings.map(({ id }) => id)), moves, borders };
}
