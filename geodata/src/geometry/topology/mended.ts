import type { Arrangement } from './arrangement.ts';
import { groupedBy } from './grouped-by.ts';
import { joinCrumbs } from './join-crumbs.ts';
import type { UnitMetres } from './square-metres.ts';

/** Faces that the same areas cover: none of them, more than one, or one from whose other ground mending cut them off. */
export interface Flaw {
  faces: readonly number[];
  cover: readonly number[];
  /** Areas along its border. */
  around: readonly number[];
  /** Whose it becomes; -1: nobody's. */
  given: number;
  /** Twice its area over the length of its border. */
  breadthMetres: number;
}

interface Mending {
  metres: UnitMetres;
  /** Area of each area on the grid. */
  sizes: readonly number[];
  /** Place of each area in the order in which children in common ground are sent. */
  ranks: readonly number[];
  /** Gaps are closed up to this mean breadth; broader ones are water, parks or land without children, and stay nobody's. */
  toleranceMetres: number;
}

/** An area of which so much lies in common ground was meant to be cut out of the other one. */
const ENCLAVE = 0.5;

/**
 * Gives every face to one area or to nobody (-1): what several cover to the first of them, unless it is more than half of a smaller one,
 * and a narrow gap to its longest neighbour.
 */
export function mended(
  { vertices, planar, covers, pen }: Arrangement,
  { metres, sizes, ranks, toleranceMetres }: Mending,
): { ownerOf: Int32Array; flaws: Flaw[] } {
  const ownerOf = Int32Array.from(covers, (cover) => (cover.length === 1 ? cover[0]! : -1));
  const flaws: Flaw[] = [];
  const pieces = piecesOf(covers, planar, pen);
  const halfEdges = groupedBy(planar.face.keys(), (h) => planar.face[h]!);
  const lengthOf = (h: number) => {
    const [a, b] = [planar.origin[h]!, planar.origin[h ^ 1]!];
    return Math.hypot((vertices.xs[b]! - vertices.xs[a]!) * metres.x, (vertices.ys[b]! - vertices.ys[a]!) * metres.y);
  };
  const borderOf = (faces: readonly number[]) => {
    const own = new Set(faces);
    return faces.flatMap((face) => halfEdges.get(face)!).filter((h) => !own.has(planar.face[h ^ 1]!));
  };
  const sizeOf = (faces: readonly number[]) => faces.reduce((sum, face) => sum + planar.doubledArea[face]!, 0);
  for (const faces of pieces.filter(([first]) => covers[first!]!.length > 1)) {
    const cover = covers[faces[0]!]!;
    const doubled = sizeOf(faces);
    const bySize = [...cover].sort((a, b) => sizes[a]! - sizes[b]! || ranks[a]! - ranks[b]!);
    const byRank = [...cover].sort((a, b) => ranks[a]! - ranks[b]!);
    const given = doubled > ENCLAVE * sizes[bySize[0]!]! ? bySize[0]! : byRank[0]!;
    for (const face of faces) ownerOf[face] = given;
    const length = borderOf(faces).reduce((sum, h) => sum + lengthOf(h), 0);
    flaws.push({ faces, cover, around: cover, given, breadthMetres: (doubled * metres.x * metres.y) / length });
  }
  for (const faces of pieces.filter(([first]) => covers[first!]!.length === 0)) {
    if (faces.includes(0)) continue;
    const lengths = new Map<number, number>();
    for (const h of borderOf(faces)) {
      const owner = ownerOf[planar.face[h ^ 1]!]!;
      lengths.set(owner, (lengths.get(owner) ?? 0) + lengthOf(h));
    }
    const around = [...lengths].sort(([a, one], [b, other]) => other - one || a - b).map(([owner]) => owner);
    const length = [...lengths.values()].reduce((sum, each) => sum + each, 0);
    const breadthMetres = (sizeOf(faces) * metres.x * metres.y) / length;
    const given = breadthMetres <= toleranceMetres ? (around.find((owner) => owner >= 0) ?? -1) : -1;
    for (const face of faces) ownerOf[face] = given;
    flaws.push({ faces, cover: [], around: around.filter((owner) => owner >= 0), given, breadthMetres });
  }
  const doubledOf = (faces: readonly number[]) => sizeOf(faces) * metres.x * metres.y;
  flaws.push(...joinCrumbs({ planar, ownerOf, flaws, lengthOf, doubledOf, toleranceMetres }));
  return { ownerOf, flaws };
}

/** Faces with the same cover, if that is not one area, that have an edge in common; the pen keeps them apart. */
function piecesOf(
  covers: Arrangement['covers'],
  { face, faceCount }: Arrangement['planar'],
  pen: Arrangement['pen'],
): number[][] {
  const neighbours = new Map<number, number[]>();
  for (let h = 0; h < face.length; h++) {
    const [one, other] = [face[h]!, face[h ^ 1]!];
    if (
      one === other ||
      pen[h] ||
      pen[h ^ 1] ||
      covers[one]!.length === 1 ||
      covers[one]!.join() !== covers[other]!.join()
    )
      continue;
    const list = neighbours.get(one);
    if (list) list.push(other);
    else neighbours.set(one, [other]);
  }
  const pieces: number[][] = [];
  const seen = new Set<number>();
  for (let f = 0; f < faceCount; f++) {
    if (covers[f]!.length === 1 || seen.has(f)) continue;
    const piece = [f];
    seen.add(f);
    for (const at of piece) {
      for (const other of neighbours.get(at) ?? []) {
        if (seen.has(other)) continue;
        seen.add(other);
        piece.push(other);
      }
    }
    pieces.push(piece);
  }
  return pieces;
}
