import type { Topology } from './topology.ts';

/** One corner as one ring has it: the corners before and after it, and where it stands. */
export interface CornerPlace {
  id: string;
  polygon: number;
  ring: number;
  /** Place of its x in the ring. */
  at: number;
  before: readonly [x: number, y: number];
  after: readonly [x: number, y: number];
}

/** Every place that a corner has in the rings of the catchments. */
export function cornerPlaces({ grounds }: Topology, x: number, y: number): CornerPlace[] {
  const places: CornerPlace[] = [];
  for (const [id, { polygons, bounds }] of grounds) {
    if (x < bounds[0] || y < bounds[1] || x > bounds[2] || y > bounds[3]) continue;
    polygons.forEach((rings, polygon) => {
      rings.forEach((corners, ring) => {
        for (let at = 0; at < corners.length; at += 2) {
          if (corners[at] !== x || corners[at + 1] !== y) continue;
          const [before, after] = [(at || corners.length) - 2, (at + 2) % corners.length];
          places.push({
            id,
            polygon,
            ring,
            at,
            before: [corners[before]!, corners[before + 1]!],
            after: [corners[after]!, corners[after + 1]!],
          });
        }
      });
    });
  }
  return places;
}

/** A stretch of border that leaves a corner, with the catchments to its left and right. */
export interface Spoke {
  to: readonly [x: number, y: number];
  left: string | null;
  right: string | null;
}

/** The stretches of border that meet at a corner. Where one side is null the corner lies on the border of the district. */
export function spokesOf(places: readonly CornerPlace[]): Spoke[] {
  const spokes = new Map<string, Spoke>();
  const at = (to: readonly [number, number]) => {
    const key = to.join();
    const spoke = spokes.get(key) ?? { to, left: null, right: null };
    spokes.set(key, spoke);
    return spoke;
  };
  for (const { id, before, after } of places) {
    at(after).left = id;
    at(before).right = id;
  }
  return [...spokes.values()];
}
