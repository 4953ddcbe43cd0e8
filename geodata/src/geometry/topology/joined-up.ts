import { piecesOf } from './pieces-of.ts';
import type { PlanarFaces } from './planar-faces.ts';
import type { UnitMetres } from './square-metres.ts';
import type { VertexTable } from './vertex-table.ts';

interface Pieces {
  vertices: VertexTable;
  planar: PlanarFaces;
  /** Owner of each face; -1 outside the district. */
  wanted: Int32Array;
  metres: UnitMetres;
  /** Whether a face is what its owner is about: the piece that has most of it is the one that stays. */
  isCore: (face: number) => boolean;
}

/** Each owner's ground made one piece: other pieces go to the neighbour with the longest border. With the borders that owners share in metres. */
export function joinedUp({ vertices: { xs, ys }, planar, wanted, metres, isCore }: Pieces): {
  ownerOf: Int32Array;
  borders: Map<number, number>[];
} {
  const { face, origin, doubledArea, faceCount } = planar;
  const ownerOf = wanted.slice();
  const lengthOf = (h: number) => {
    const [a, b] = [origin[h]!, origin[h ^ 1]!];
    return Math.hypot((xs[b]! - xs[a]!) * metres.x, (ys[b]! - ys[a]!) * metres.y);
  };
  for (let round = 0; round < faceCount; round++) {
    const piece = piecesOf(planar, ownerOf);
    const worth = new Float64Array(faceCount);
    for (let f = 1; f < faceCount; f++) worth[piece[f]!]! += doubledArea[f]! * (isCore(f) ? 1e6 : 1);
    const main = new Map<number, number>();
    for (let f = 1; f < faceCount; f++) {
      const [owner, own] = [ownerOf[f]!, piece[f]!];
      const best = main.get(owner);
      if (owner >= 0 && (best === undefined || worth[own]! > worth[best]!)) main.set(owner, own);
    }
    const isApart = (f: number) => ownerOf[f]! >= 0 && main.get(ownerOf[f]!) !== piece[f];
    const lengths = new Map<number, Map<number, number>>();
    for (let h = 0; h < face.length; h++) {
      const [here, there] = [face[h]!, face[h ^ 1]!];
      if (here === there || !isApart(here) || piece[here] === piece[there] || ownerOf[there]! < 0 || isApart(there))
        continue;
      const along = lengths.get(piece[here]!) ?? new Map<number, number>();
      lengths.set(piece[here]!, along.set(ownerOf[there]!, (along.get(ownerOf[there]!) ?? 0) + lengthOf(h)));
    }
    if (lengths.size === 0) break;
    for (let f = 1; f < faceCount; f++) {
      const along = lengths.get(piece[f]!);
      if (along) ownerOf[f] = [...along].sort(([a, one], [b, other]) => other - one || a - b)[0]![0];
    }
  }
  return { ownerOf, borders: bordersOf(planar, ownerOf, lengthOf) };
}

function bordersOf({ face }: PlanarFaces, ownerOf: Int32Array, lengthOf: (h: number) => number): Map<number, number>[] {
  const borders: Map<number, number>[] = [];
  for (let h = 0; h < face.length; h++) {
    const [owner, other] = [ownerOf[face[h]!]!, ownerOf[face[h ^ 1]!]!];
    if (owner < 0 || other < 0 || owner === other) continue;
    const own = borders[owner] ?? new Map<number, number>();
    borders[owner] = own;
    own.set(other, (own.get(other) ?? 0) + lengthOf(h));
  }
  return borders;
}
