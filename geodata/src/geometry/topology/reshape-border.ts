import type { Position } from '../../model/index.ts';
import { lineOnGrid } from './line-on-grid.ts';
import { type Overlay, overlay } from './overlay.ts';
import { lengthOf } from './pen-lengths.ts';
import { redraw } from './redraw.ts';
import type { Redrawn } from './redrawn.ts';
import type { TopologyRefusal } from './refusal.ts';
import type { Taking } from './take-ground.ts';
import type { Topology } from './topology.ts';

/**
 * Moves stretches of border onto a line drawn across them. Of each catchment that the line cuts, the largest piece stays and every other
 * one goes to the neighbour with which it has the longest of the old border. `between` keeps all others out of it.
 */
export function reshapeBorder(
  topology: Topology,
  line: readonly Position[],
  { between, ...taking }: Taking & { between?: readonly string[] } = {},
): Redrawn | TopologyRefusal {
  if (line.length < 2) return { refused: 'too-small' };
  const over = overlay(topology, { lines: [lineOnGrid(line)] });
  if (!over) return { refused: 'too-fine' };
  const mayChange = over.ids.map((id) => !between || between.includes(id));
  const ownerOf = over.ownerOf.slice();
  for (const piece of cutOff(over)) {
    const { face, neighbours } = piece;
    if (!mayChange[over.ownerOf[face]!]) continue;
    const to = neighbours.find((owner) => mayChange[owner]);
    if (to !== undefined) ownerOf[face] = to;
  }
  if (ownerOf.every((owner, face) => owner === over.ownerOf[face])) return { refused: 'cuts-nothing' };
  return redraw(topology, over, { ...taking, ids: over.ids, ownerOf });
}

/** Faces that the line cuts off from the largest piece of their catchment's part, with the catchments along their old border, longest first. */
function cutOff(over: Overlay): { face: number; neighbours: number[] }[] {
  const { planar, ownerOf, pen } = over;
  const lengths = new Map<number, Map<number, number>>();
  const byPart = new Map<number, Set<number>>();
  for (let h = 0; h < pen.length; h++) {
    const [face, other] = [planar.face[h]!, planar.face[h ^ 1]!];
    if (face === other || ownerOf[face]! < 0) continue;
    if (ownerOf[face] !== ownerOf[other]) {
      const along = lengths.get(face) ?? new Map<number, number>();
      lengths.set(face, along.set(ownerOf[other]!, (along.get(ownerOf[other]!) ?? 0) + lengthOf(over, h)));
    } else {
      const part = new Set([...(byPart.get(face) ?? [face]), ...(byPart.get(other) ?? [other])]);
      for (const each of part) byPart.set(each, part);
    }
  }
  const size = (face: number) => planar.doubledArea[face]!;
  return [...new Set(byPart.values())].flatMap((part) => {
    const [, ...rest] = [...part].sort((a, b) => size(b) - size(a) || a - b);
    return rest.map((face) => {
      const along = [...(lengths.get(face) ?? [])].filter(([owner]) => owner >= 0);
      return { face, neighbours: along.sort(([a, one], [b, other]) => other - one || a - b).map(([owner]) => owner) };
    });
  });
}
