import type { Arrangement } from './arrangement.ts';
import { groupedBy } from './grouped-by.ts';
import type { UnitMetres } from './square-metres.ts';

/** A gap is closed up to this mean breadth; broader ones are water, parks or land without children, and stay nobody's. */
const GAP_BREADTH_METRES = 5;

/** Faces that hang together and that the same areas cover: none of them, or more than one. */
export interface Flaw {
  faces: readonly number[];
  cover: readonly number[];
  /** Areas along its border. */
  around: readonly number[];
  /** Whose it becomes; -1: nobody's. */
  given: number;
}

/** Gives every face to one area or to nobody (-1): what several cover to the smallest of them, a narrow gap to its longest neighbour. */
export function mended(
  { vertices, planar, covers }: Arrangement,
  metres: UnitMetres,
  sizes: readonly number[],
): { ownerOf: Int32Array; flaws: Flaw[] } {
  const ownerOf = Int32Array.from(covers, (cover) => (cover.length === 1 ? cover[0]! : -1));
  const bySize = (a: number, b: number) => sizes[a]! - sizes[b]! || a - b;
  const flaws: Flaw[] = [];
  const pieces = piecesOf(covers, planar);
  for (const faces of pieces.filter(([first]) => covers[first!]!.length > 1)) {
    const cover = covers[faces[0]!]!;
    const given = [...cover].sort(bySize)[0]!;
    for (const face of faces) ownerOf[face] = given;
    flaws.push({ faces, cover, around: cover, given });
  }
  const halfEdges = groupedBy(planar.face.keys(), (h) => planar.face[h]!);
  for (const faces of pieces.filter(([first]) => covers[first!]!.length === 0)) {
    const inGap = new Set(faces);
    if (inGap.has(0)) continue;
    const lengths = new Map<number, number>();
    for (const h of faces.flatMap((face) => halfEdges.get(face)!)) {
      if (inGap.has(planar.face[h ^ 1]!)) continue;
      const [a, b] = [planar.origin[h]!, planar.origin[h ^ 1]!];
      const length = Math.hypot(
        (vertices.xs[b]! - vertices.xs[a]!) * metres.x,
        (vertices.ys[b]! - vertices.ys[a]!) * metres.y,
      );
      const owner = ownerOf[planar.face[h ^ 1]!]!;
      lengths.set(owner, (lengths.get(owner) ?? 0) + length);
    }
    const doubled = faces.reduce((sum, face) => sum + planar.doubledArea[face]!, 0) * metres.x * metres.y;
    const around = [...lengths].sort(([a, one], [b, other]) => other - one || a - b).map(([owner]) => owner);
    const length = [...lengths.values()].reduce((sum, each) => sum + each, 0);
    const given = doubled <= GAP_BREADTH_METRES * length ? (around.find((owner) => owner >= 0) ?? -1) : -1;
    for (const face of faces) ownerOf[face] = given;
    flaws.push({ faces, cover: [], around: around.filter((owner) => owner >= 0), given });
  }
  return { ownerOf, flaws };
}

/** Faces with the same cover, if that is not one area, that have an edge in common. */
function piecesOf(covers: Arrangement['covers'], { face, faceCount }: Arrangement['planar']): number[][] {
  const neighbours = new Map<number, number[]>();
  for (let h = 0; h < face.length; h++) {
    const [one, other] = [face[h]!, face[h ^ 1]!];
    if (one === other || covers[one]!.length === 1 || covers[one]!.join() !== covers[other]!.join()) continue;
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
