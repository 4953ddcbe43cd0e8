import type { Position } from '../../model/index.ts';
import { toUnits } from './grid.ts';
import { lineOnGrid } from './line-on-grid.ts';
import { type Overlay, overlay } from './overlay.ts';
import { penLengths } from './pen-lengths.ts';
import { redraw } from './redraw.ts';
import type { Redrawn } from './redrawn.ts';
import type { TopologyRefusal } from './refusal.ts';
import type { Topology } from './topology.ts';

interface Split {
  id: string;
  line: readonly Position[];
  /** Id of the part that is cut off. */
  newId: string;
  /** The part with most of these places keeps the id, of two with the same number the larger. */
  keepAt?: readonly Position[];
  mayDetach?: boolean;
}

/** Splits a catchment along a line from border to border: what lies left of the line and what lies right of it become two. */
export function splitGround(
  topology: Topology,
  { id, line, newId, keepAt = [], mayDetach }: Split,
): Redrawn | TopologyRefusal {
  if (!topology.grounds.has(id)) return { refused: 'unknown-catchment', catchmentIds: [id] };
  if (line.length < 2) return { refused: 'too-small' };
  const over = overlay(topology, { lines: [lineOnGrid(line)] }, [id]);
  if (!over) return { refused: 'too-fine' };
  const owner = over.ids.indexOf(id);
  const { left, right } = penLengths(over);
  const faces = [...over.ownerOf.keys()].filter((face) => over.ownerOf[face] === owner);
  const onLeft = faces.filter((face) => left[face]! > 0 && left[face]! >= right[face]!);
  const onRight = faces.filter((face) => right[face]! > left[face]!);
  if (onLeft.length === 0 || onRight.length === 0) return { refused: 'cuts-nothing' };
  const worth = (side: number[]) => ({ kept: placesIn(over, side, keepAt), area: sumOf(over, side) });
  const [one, other] = [worth(onLeft), worth(onRight)];
  const isLeftKept = one.kept === other.kept ? one.area >= other.area : one.kept > other.kept;
  const gone = new Set(isLeftKept ? onRight : onLeft);
  const ids = [...over.ids, newId];
  const ownerOf = over.ownerOf.map((each, face) => (gone.has(face) ? ids.length - 1 : each));
  return redraw(topology, over, { ids, ownerOf, mayDetach });
}

function sumOf({ planar }: Overlay, faces: readonly number[]): number {
  return faces.reduce((sum, face) => sum + planar.doubledArea[face]!, 0);
}

function placesIn(
  { vertices: { xs, ys }, planar }: Overlay,
  faces: readonly number[],
  places: readonly Position[],
): number {
  const own = new Set(faces);
  return places.filter(([lng, lat]) => {
    const [x, y] = [toUnits(lng), toUnits(lat)];
    let isIn = false;
    for (let h = 0; h < planar.face.length; h++) {
      if (!own.has(planar.face[h]!)) continue;
      const [a, b] = [planar.origin[h]!, planar.origin[h ^ 1]!];
      if (ys[a]! > y === ys[b]! > y) continue;
      if (x < xs[a]! + ((y - ys[a]!) / (ys[b]! - ys[a]!)) * (xs[b]! - xs[a]!)) isIn = !isIn;
    }
    return isIn;
  }).length;
}
