import type { PlanarFaces } from './planar-faces.ts';

/** Faces of one owner that have an edge in common, by one of them. */
export function piecesOf({ face, faceCount }: PlanarFaces, ownerOf: Int32Array): Int32Array {
  const parent = Int32Array.from({ length: faceCount }, (_, f) => f);
  const rootOf = (f: number): number => {
    let root = f;
    while (parent[root] !== root) {
      parent[root] = parent[parent[root]!]!;
      root = parent[root]!;
    }
    return root;
  };
  for (let h = 0; h < face.length; h += 2) {
    const [one, other] = [face[h]!, face[h ^ 1]!];
    if (ownerOf[one] === ownerOf[other]) parent[rootOf(one)] = rootOf(other);
  }
  return parent.map((_, f) => rootOf(f));
}
