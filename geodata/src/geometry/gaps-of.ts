import { Clipper, ClipType, FillRule, type Paths64, PolyTree64 } from 'clipper2-ts';
import type { AreaShape, Position } from '../model/index.ts';
import { areaM2 } from './area-m2.ts';
import { type Plane, planeAround } from './plane.ts';
import { pointInside } from './point-inside.ts';
import { polygonsInTree } from './polygons-in-tree.ts';

/** Ground that no area covers; `at` lies in it. */
export interface Gap {
  areaM2: number;
  at: Position;
}

/**
 * The ground left uncovered, largest first: holes enclosed by the areas together and, where the district's boundary is
 * given as `within`, everything inside it that no area covers. Slivers under `minAreaM2` (default 1 m2) do not count.
 */
export function gapsOf(shapes: AreaShape[], within?: AreaShape, minAreaM2 = 1): Gap[] {
  if (shapes.length === 0 && !within) return [];
  const plane = planeAround(within ? [...shapes, within] : shapes);
  const covered = shapes.flatMap((shape) => plane.pathsOf(shape));
  const gaps = within ? leftOver(plane.pathsOf(within), covered) : enclosedHoles(covered);
  return gaps
    .map((rings) => gapAt(plane, rings))
    .filter((gap) => gap.areaM2 >= minAreaM2)
    .sort((a, b) => b.areaM2 - a.areaM2);
}

function gapAt(plane: Plane, rings: Paths64): Gap {
  const polygon = plane.polygonOf(rings);
  return { areaM2: areaM2(polygon), at: pointInside(polygon) };
}

function leftOver(within: Paths64, covered: Paths64): Paths64[] {
  const tree = new PolyTree64();
  Clipper.booleanOpWithPolyTree(ClipType.Difference, within, covered, tree, FillRule.NonZero);
  return polygonsInTree(tree);
}

function enclosedHoles(covered: Paths64): Paths64[] {
  const tree = new PolyTree64();
  Clipper.booleanOpWithPolyTree(ClipType.Union, covered, null, tree, FillRule.NonZero);
  return polygonsInTree(tree).flatMap(([, ...holes]) => holes.map((hole) => [hole]));
}
