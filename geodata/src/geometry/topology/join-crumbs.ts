import { groupedBy } from './grouped-by.ts';
import type { Flaw } from './mended.ts';
import { piecesOf } from './pieces-of.ts';
import type { PlanarFaces } from './planar-faces.ts';

interface Crumbs {
  planar: PlanarFaces;
  /** Owner of each face; changed. */
  ownerOf: Int32Array;
  /** What was mended so far; changed where its ground lies in a crumb. */
  flaws: Flaw[];
  lengthOf: (halfEdge: number) => number;
  /** Square metres of some faces, doubled. */
  doubledOf: (faces: readonly number[]) => number;
  toleranceMetres: number;
}

/** Crumbs beside crumbs are joined after so many rounds. */
const ROUNDS = 8;

/**
 * Gives pieces that mending cut off from their area, and that are narrower than the tolerance, to the neighbour with the longest border.
 * Answers what it gave away of ground that one area alone covers.
 */
export function joinCrumbs({ planar, ownerOf, flaws, lengthOf, doubledOf, toleranceMetres }: Crumbs): Flaw[] {
  const flawOf = new Map(flaws.flatMap((flaw) => flaw.faces.map((face) => [face, flaw] as const)));
  const halfEdges = groupedBy(planar.face.keys(), (h) => planar.face[h]!);
  const joined: Flaw[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const crumbs = crumbsOf(planar, ownerOf, doubledOf);
    let isDone = true;
    for (const faces of crumbs) {
      const own = new Set(faces);
      const owner = ownerOf[faces[0]!]!;
      const lengths = new Map<number, number>();
      let length = 0;
      for (const h of faces.flatMap((face) => halfEdges.get(face)!)) {
        const other = planar.face[h ^ 1]!;
        if (own.has(other)) continue;
        length += lengthOf(h);
        if (ownerOf[other]! >= 0) lengths.set(ownerOf[other]!, (lengths.get(ownerOf[other]!) ?? 0) + lengthOf(h));
      }
      const [longest] = [...lengths].sort(([a, one], [b, other]) => other - one || a - b);
      const breadthMetres = doubledOf(faces) / length;
      if (!longest || longest[0] === owner || breadthMetres > toleranceMetres) continue;
      const given = longest[0];
      isDone = false;
      for (const face of faces) {
        ownerOf[face] = given;
        const flaw = flawOf.get(face);
        if (flaw) flaw.given = given;
      }
      const sound = faces.filter((face) => !flawOf.has(face));
      if (sound.length === 0) continue;
      const flaw = { faces: sound, cover: [owner], around: [owner, given], given, breadthMetres };
      for (const face of sound) flawOf.set(face, flaw);
      joined.push(flaw);
    }
    if (isDone) break;
  }
  return joined;
}

/** All pieces of each area but the largest one, smallest first. */
function crumbsOf(
  planar: PlanarFaces,
  ownerOf: Int32Array,
  doubledOf: (faces: readonly number[]) => number,
): number[][] {
  const pieceOf = piecesOf(planar, ownerOf);
  const owned = [...ownerOf.keys()].filter((face) => ownerOf[face]! >= 0);
  const pieces = [...groupedBy(owned, (face) => pieceOf[face]!).values()];
  const byOwner = groupedBy(pieces, ([face]) => ownerOf[face!]!);
  const sized = [...byOwner.values()].flatMap((own) => {
    if (own.length === 1) return [];
    const sorted = own.map((faces) => ({ faces, doubled: doubledOf(faces) })).sort((a, b) => a.doubled - b.doubled);
    return sorted.slice(0, -1);
  });
  return sized.sort((a, b) => a.doubled - b.doubled).map(({ faces }) => faces);
}
