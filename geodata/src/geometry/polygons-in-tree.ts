import type { Paths64, PolyPath64 } from 'clipper2-ts';

/** The polygons of a clipping result, each with its outside ring first and then its holes. */
export function polygonsInTree(tree: PolyPath64): Paths64[] {
  const polygons: Paths64[] = [];
  for (const outside of childrenOf(tree)) {
    const holes = childrenOf(outside);
    polygons.push([outside, ...holes].map((path) => path.poly!));
    for (const hole of holes) polygons.push(...polygonsInTree(hole));
  }
  return polygons;
}

function childrenOf(path: PolyPath64): PolyPath64[] {
  return Array.from({ length: path.count }, (_, i) => path.child(i));
}
