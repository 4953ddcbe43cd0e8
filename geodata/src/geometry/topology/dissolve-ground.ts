import type { AreaShape } from '../../model/index.ts';
import { ringsOnGrid } from './ground.ts';
import { groupedBy } from './grouped-by.ts';
import { type Overlay, overlay } from './overlay.ts';
import { lengthOf } from './pen-lengths.ts';
import { redraw } from './redraw.ts';
import type { Redrawn } from './redrawn.ts';
import type { TopologyRefusal } from './refusal.ts';
import type { Topology } from './topology.ts';

/**
 * Gives all ground of a catchment to its neighbours. It is cut along the cells of its compounds, so that no compound is split; each
 * piece goes to the neighbour with the longest border, inner pieces after those around them. Refuses where a part has no neighbour, or, unless it is meant,
 * where a neighbour would get a piece apart from the rest.
 */
export function dissolveGround(
  topology: Topology,
  id: string,
  cells: readonly AreaShape[] = [],
  mayDetach = false,
): Redrawn | TopologyRefusal {
  if (!topology.grounds.has(id)) return { refused: 'unknown-catchment', catchmentIds: [id] };
  const over = overlay(topology, { areas: cells.map(ringsOnGrid) }, [id, ...neighboursOf(topology, id)]);
  if (!over) return { refused: 'too-fine' };
  const gone = over.ids.indexOf(id);
  const ownerOf = givenToNeighbours(over, gone);
  if (ownerOf.includes(gone)) return { refused: 'no-neighbour', catchmentIds: [id] };
  return redraw(topology, over, { ids: over.ids, ownerOf, mayDetach, mayVanish: [id] });
}

function neighboursOf({ grounds }: Topology, id: string): string[] {
  const [west, south, east, north] = grounds.get(id)!.bounds;
  return [...grounds].flatMap(([other, { bounds }]) =>
    bounds[0] <= east && bounds[2] >= west && bounds[1] <= north && bounds[3] >= south ? [other] : [],
  );
}

function givenToNeighbours(over: Overlay, gone: number): Int32Array {
  const { planar, covers } = over;
  const ownerOf = over.ownerOf.slice();
  const pieces = groupedBy(
    [...ownerOf.keys()].filter((face) => ownerOf[face] === gone),
    (face) => (covers[face]!.length > 0 ? `cell ${covers[face]![0]}` : `face ${face}`),
  );
  const pieceOf = new Map([...pieces].flatMap(([piece, faces]) => faces.map((face) => [face, piece] as const)));
  const shared = new Map<string, Map<number, number>>();
  const between: { piece: string; next: string; length: number }[] = [];
  const add = (piece: string, owner: number, length: number) => {
    const lengths = shared.get(piece) ?? new Map<number, number>();
    shared.set(piece, lengths.set(owner, (lengths.get(owner) ?? 0) + length));
  };
  for (let h = 0; h < planar.face.length; h++) {
    const [piece, next] = [pieceOf.get(planar.face[h]!), pieceOf.get(planar.face[h ^ 1]!)];
    if (piece === undefined || piece === next) continue;
    if (next !== undefined) between.push({ piece, next, length: lengthOf(over, h) });
    else if (ownerOf[planar.face[h ^ 1]!]! >= 0) add(piece, ownerOf[planar.face[h ^ 1]!]!, lengthOf(over, h));
  }
  const beside = groupedBy(between, ({ next }) => next);
  const open = new Set(pieces.keys());
  while (open.size > 0) {
    const found = [...open].flatMap((piece) => {
      const [longest] = [...(shared.get(piece) ?? [])].sort(([a, one], [b, other]) => other - one || a - b);
      return longest ? [{ piece, owner: longest[0] }] : [];
    });
    if (found.length === 0) break;
    for (const { piece, owner } of found) {
      open.delete(piece);
      for (const face of pieces.get(piece)!) ownerOf[face] = owner;
      for (const other of beside.get(piece) ?? []) add(other.piece, owner, other.length);
    }
  }
  return ownerOf;
}
