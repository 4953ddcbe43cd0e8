import type { Position } from '../../model/index.ts';
import { type CornerPlace, cornerPlaces, type Spoke, spokesOf } from './corner.ts';
import { positionAt, toUnits } from './grid.ts';
import { obstacleTo } from './obstacle-to.ts';
import { borderKey, type Move, type Redrawn } from './redrawn.ts';
import type { TopologyRefusal } from './refusal.ts';
import { sideOf } from './side-of.ts';
import type { Topology } from './topology.ts';
import { withRings } from './with-rings.ts';

/** Moves a corner that catchments share: all that have it follow. The border of the district stays. */
export function moveCorner(topology: Topology, from: Position, to: Position): Redrawn | TopologyRefusal {
  const [x, y] = from.map(toUnits) as [number, number];
  const [toX, toY] = to.map(toUnits) as [number, number];
  const places = cornerPlaces(topology, x, y);
  if (places.length === 0) return { refused: 'no-corner', at: from };
  if (x === toX && y === toY) return { refused: 'nothing-changes' };
  const spokes = spokesOf(places);
  if (spokes.some(({ left, right }) => left === null || right === null))
    return { refused: 'district-border', at: from };
  const swing = { from: [x, y], to: [toX, toY], ends: spokes.map((spoke) => spoke.to) } as const;
  const obstacle = obstacleTo(topology, swing);
  if (obstacle) return { refused: 'crosses-border', at: positionAt(...obstacle) };
  const moved = places.map(({ id, polygon, ring, at }: CornerPlace) => ({
    id,
    polygon,
    ring,
    drawn: (corners: Float64Array) => {
      const after = corners.slice();
      after.set([toX, toY], at);
      return after;
    },
  }));
  return withRings(topology, moved, sweptBy(spokes, [x, y], [toX, toY]), bordersOfSpokes(spokes));
}

/** The triangles that stretches of border sweep over when the corner they meet at moves. */
export function sweptBy(
  spokes: readonly Spoke[],
  from: readonly [number, number],
  to: readonly [number, number],
): Move[] {
  return spokes.flatMap(({ to: end, left, right }): Move[] => {
    const side = sideOf(from[0], from[1], end[0], end[1], to[0], to[1]);
    if (side === 0 || left === null || right === null || left === right) return [];
    const corners = [from, end, to, from].map(([x, y]) => positionAt(x, y));
    const shape = { type: 'Polygon' as const, coordinates: [side > 0 ? corners : corners.reverse()] };
    return [side > 0 ? { from: left, to: right, shape } : { from: right, to: left, shape }];
  });
}

/** The borders to which stretches belong. */
export function bordersOfSpokes(spokes: readonly Spoke[]): Set<string> {
  return new Set(
    spokes.flatMap(({ left, right }) =>
      left !== null && right !== null && left !== right ? [borderKey(left, right)] : [],
    ),
  );
}
