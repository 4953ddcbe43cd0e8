import type { Position } from '../../model/index.ts';
import { cornerPlaces, spokesOf } from './corner.ts';
import { positionAt, toUnits } from './grid.ts';
import { bordersOfSpokes, sweptBy } from './move-corner.ts';
import { obstacleTo } from './obstacle-to.ts';
import type { Redrawn } from './redrawn.ts';
import type { TopologyRefusal } from './refusal.ts';
import type { Topology } from './topology.ts';
import { withRings } from './with-rings.ts';

/** Takes a corner out of a border: the corners before and after it are joined by a straight line. */
export function deleteCorner(topology: Topology, at: Position): Redrawn | TopologyRefusal {
  const [x, y] = at.map(toUnits) as [number, number];
  const places = cornerPlaces(topology, x, y);
  if (places.length === 0) return { refused: 'no-corner', at };
  const spokes = spokesOf(places);
  if (spokes.some(({ left, right }) => left === null || right === null)) return { refused: 'district-border', at };
  if (spokes.length !== 2) return { refused: 'is-junction', at };
  const [one, other] = spokes as [(typeof spokes)[0], (typeof spokes)[0]];
  const obstacle = obstacleTo(topology, { from: [x, y], to: one.to, ends: [other.to], isJoining: true });
  if (obstacle) return { refused: 'crosses-border', at: positionAt(...obstacle) };
  const without = places.map(({ id, polygon, ring, at: place }) => ({
    id,
    polygon,
    ring,
    drawn: (corners: Float64Array) => corners.filter((_, i) => i !== place && i !== place + 1),
  }));
  return withRings(topology, without, sweptBy([other], [x, y], one.to), bordersOfSpokes(spokes));
}
