import type { Position } from '../../model/index.ts';
import { cornerPlaces } from './corner.ts';
import { positionAt } from './grid.ts';
import { nearestBorder } from './nearest-border.ts';
import { obstacleTo } from './obstacle-to.ts';
import { borderKey, type Redrawn } from './redrawn.ts';
import type { TopologyRefusal } from './refusal.ts';
import type { Topology } from './topology.ts';
import { type NewRing, withRings } from './with-rings.ts';

/** Puts a corner into the border at a position, or where it is nearest to it within some metres; both sides have it. */
export function insertCorner(topology: Topology, at: Position, withinMetres = 1): Redrawn | TopologyRefusal {
  const place = nearestBorder(topology, at, withinMetres);
  if (!place) return { refused: 'no-border', at };
  const { x, y, from, to } = place;
  if (cornerPlaces(topology, x, y).length > 0) return { refused: 'nothing-changes' };
  const obstacle = obstacleTo(topology, { from, to: [x, y], ends: [to] });
  if (obstacle) return { refused: 'crosses-border', at: positionAt(...obstacle) };
  const rings = cornerPlaces(topology, ...from).flatMap((corner): NewRing[] => {
    const isAhead = corner.after[0] === to[0] && corner.after[1] === to[1];
    if (!isAhead && (corner.before[0] !== to[0] || corner.before[1] !== to[1])) return [];
    const place = isAhead ? corner.at + 2 : corner.at;
    return [
      { ...corner, drawn: (corners) => Float64Array.from([...corners.slice(0, place), x, y, ...corners.slice(place)]) },
    ];
  });
  const ids = [...new Set(rings.map(({ id }) => id))];
  return withRings(topology, rings, [], new Set(ids.length === 2 ? [borderKey(ids[0]!, ids[1]!)] : []));
}
