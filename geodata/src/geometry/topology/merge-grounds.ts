import { overlay } from './overlay.ts';
import { redraw } from './redraw.ts';
import type { Redrawn } from './redrawn.ts';
import type { TopologyRefusal } from './refusal.ts';
import type { Topology } from './topology.ts';

/** Puts the ground of several catchments together under the first one's id. */
export function mergeGrounds(
  topology: Topology,
  [into, ...others]: readonly string[],
  mayDetach = false,
): Redrawn | TopologyRefusal {
  const unknown = [into!, ...others].filter((id) => !topology.grounds.has(id));
  if (unknown.length > 0) return { refused: 'unknown-catchment', catchmentIds: unknown };
  const over = overlay(topology, {}, [into!, ...others]);
  if (!over) return { refused: 'too-fine' };
  const gone = new Set(others.map((id) => over.ids.indexOf(id)));
  const ownerOf = over.ownerOf.map((owner) => (gone.has(owner) ? over.ids.indexOf(into!) : owner));
  return redraw(topology, over, { ids: over.ids, ownerOf, mayDetach, mayVanish: others });
}
