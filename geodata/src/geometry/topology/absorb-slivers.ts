import type { Overlay } from './overlay.ts';
import { piecesOf } from './pieces-of.ts';

/** Ground left behind that is narrower than this on average is nothing that anybody meant. */
const SLIVER_BREADTH_METRES = 0.5;

/**
 * Gives pieces that are new, apart from the rest of their catchment and narrower than half a metre to the neighbour with which they
 * have the longest border, so that drawing nearly along a border leaves no slivers. Answers the owner of each face.
 */
export function absorbSlivers({ vertices, planar, ownerOf: before, metres }: Overlay, wanted: Int32Array): Int32Array {
  const ownerOf = wanted.slice();
  const was = piecesOf(planar, before);
  const is = piecesOf(planar, ownerOf);
  const sizes = new Map<number, { doubled: number; length: number; lengths: Map<number, number>; isOld: boolean }>();
  for (let face = 1; face < planar.faceCount; face++) {
    const size = sizes.get(is[face]!) ?? { doubled: 0, length: 0, lengths: new Map<number, number>(), isOld: true };
    sizes.set(is[face]!, size);
    size.doubled += planar.doubledArea[face]! * metres.x * metres.y;
    if (before[face] !== ownerOf[face]) size.isOld = false;
  }
  for (let h = 0; h < planar.face.length; h++) {
    const [face, other] = [planar.face[h]!, planar.face[h ^ 1]!];
    if (is[face] === is[other] || face === 0) continue;
    const size = sizes.get(is[face]!)!;
    const [a, b] = [planar.origin[h]!, planar.origin[h ^ 1]!];
    const length = Math.hypot(
      (vertices.xs[b]! - vertices.xs[a]!) * metres.x,
      (vertices.ys[b]! - vertices.ys[a]!) * metres.y,
    );
    size.length += length;
    if (was[face] === was[other]) size.isOld = false;
    const owner = ownerOf[other]!;
    if (owner >= 0) size.lengths.set(owner, (size.lengths.get(owner) ?? 0) + length);
  }
  for (let face = 1; face < planar.faceCount; face++) {
    if (ownerOf[face]! < 0) continue;
    const { doubled, length, lengths, isOld } = sizes.get(is[face]!)!;
    if (isOld || doubled > SLIVER_BREADTH_METRES * length) continue;
    const longest = [...lengths].sort(([a, one], [b, other]) => other - one || a - b)[0];
    if (longest) ownerOf[face] = longest[0];
  }
  return ownerOf;
}
