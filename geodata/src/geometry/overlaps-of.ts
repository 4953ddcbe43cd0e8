import { Clipper, ClipType, FillRule, PolyTree64 } from 'clipper2-ts';
import Flatbush from 'flatbush';
import type { AreaShape, Position } from '../model/index.ts';
import { areaM2 } from './area-m2.ts';
import { type Bounds, boundsOf } from './bounds-of.ts';
import { planeAround } from './plane.ts';
import { pointInside } from './point-inside.ts';
import { polygonsInTree } from './polygons-in-tree.ts';

/** Two areas, by their place in the list, that cover the same ground; `at` lies in the largest common piece. */
export interface Overlap {
  a: number;
  b: number;
  areaM2: number;
  at: Position;
}

/** Every pair of areas that overlap by more than a sliver (`minAreaM2`, default 1 m2). Shared borders are not overlaps. */
export function overlapsOf(shapes: AreaShape[], minAreaM2 = 1): Overlap[] {
  if (shapes.length < 2) return [];
  const plane = planeAround(shapes);
  const boxes = shapes.map(boundsOf);
  const paths = shapes.map((shape) => plane.pathsOf(shape));
  const overlaps: Overlap[] = [];
  for (const [a, b] of pairsOf(boxes)) {
    const tree = new PolyTree64();
    Clipper.booleanOpWithPolyTree(ClipType.Intersection, paths[a]!, paths[b]!, tree, FillRule.NonZero);
    const pieces = polygonsInTree(tree).map((rings) => plane.polygonOf(rings));
    const areas = pieces.map(areaM2);
    const total = areas.reduce((sum, area) => sum + area, 0);
    if (total < minAreaM2) continue;
    const largest = pieces[areas.indexOf(Math.max(...areas))]!;
    overlaps.push({ a, b, areaM2: total, at: pointInside(largest) });
  }
  return overlaps;
}

function pairsOf(boxes: Bounds[]): [number, number][] {
  const index = new Flatbush(boxes.length);
  for (const box of boxes) index.add(...box);
  index.finish();
  return boxes.flatMap((box, a) =>
    index
      .search(...box)
      .filter((b) => b > a)
      .sort((one, other) => one - other)
      .map((b): [number, number] => [a, b]),
  );
}
