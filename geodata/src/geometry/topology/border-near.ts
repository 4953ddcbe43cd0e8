import type { Position } from '../../model/index.ts';
import { cornerPlaces, spokesOf } from './corner.ts';
import { positionAt } from './grid.ts';
import { nearestBorder } from './nearest-border.ts';
import type { Topology } from './topology.ts';

/** What a pointer near a border would get hold of. */
export interface BorderNear {
  /** A corner of the border, or a place between two corners. */
  kind: 'corner' | 'between';
  at: Position;
  /** Distance from where it was looked for. */
  metres: number;
  /** Catchments that have it: two as a rule, more where borders meet, one on the border of the district. */
  catchmentIds: string[];
  /** Whether it lies on the border of the district, which is not moved. */
  isOutside: boolean;
}

/** The corner nearest to a position within so many metres, or else the nearest place on a border; null where there is none. */
export function borderNear(topology: Topology, position: Position, withinMetres: number): BorderNear | null {
  const place = nearestBorder(topology, position, withinMetres);
  if (!place) return null;
  const corner = place.corner ?? { x: place.x, y: place.y, metres: place.metres };
  const places = cornerPlaces(topology, corner.x, corner.y);
  if (places.length > 0) {
    const spokes = spokesOf(places);
    return {
      kind: 'corner',
      at: positionAt(corner.x, corner.y),
      metres: corner.metres,
      catchmentIds: [...new Set(places.map(({ id }) => id))],
      isOutside: spokes.some(({ left, right }) => left === null || right === null),
    };
  }
  const spoke = spokesOf(cornerPlaces(topology, ...place.from)).find(
    ({ to }) => to[0] === place.to[0] && to[1] === place.to[1],
  )!;
  const catchmentIds = [spoke.left, spoke.right].filter((id) => id !== null);
  return {
    kind: 'between',
    at: positionAt(place.x, place.y),
    metres: place.metres,
    catchmentIds,
    isOutside: catchmentIds.length < 2,
  };
}
