import type { AreaShape } from '../../model/index.ts';
import { selfIntersectionOf } from '../self-intersection-of.ts';
import { ringsOnGrid } from './ground.ts';
import { overlay } from './overlay.ts';
import { redraw } from './redraw.ts';
import type { Redrawn } from './redrawn.ts';
import type { TopologyRefusal } from './refusal.ts';
import type { Topology } from './topology.ts';

/** What may happen to others when ground is taken. */
export interface Taking {
  /** Whether catchments may fall into more parts than before. */
  mayDetach?: boolean;
  /** Catchments that may lose all their ground. */
  mayVanish?: readonly string[];
}

/**
 * Gives the ground within some areas to one catchment, which may be a new one; it takes from all others. Ground outside the district
 * stays outside.
 */
export function takeGround(
  topology: Topology,
  shapes: readonly AreaShape[],
  to: string,
  taking: Taking = {},
): Redrawn | TopologyRefusal {
  for (const shape of shapes) {
    const at = selfIntersectionOf(shape);
    if (at) return { refused: 'crosses-itself', at };
  }
  const areas = shapes.map(ringsOnGrid);
  if (areas.flat().every((ring) => ring.length < 6)) return { refused: 'too-small' };
  const over = overlay(topology, { areas }, [to]);
  if (!over) return { refused: 'too-fine' };
  const ids = over.ids.includes(to) ? over.ids : [...over.ids, to];
  const taker = ids.indexOf(to);
  const ownerOf = over.ownerOf.map((owner, face) => (owner >= 0 && over.covers[face]!.length > 0 ? taker : owner));
  return redraw(topology, over, { ...taking, ids, ownerOf });
}
