import Flatbush from 'flatbush';
import { areaM2, type Bounds, boundsOf, linesOf, overlapsOf } from '../geometry/index.ts';
import type { AreaShape, Catchment, Compound, Plan } from '../model/index.ts';

/** A part of a compound smaller than this share of it is inaccuracy of drawing. */
const LEAST_SHARE = 0.02;

/** Common ground smaller than this is rounding. */
const ROUNDING_M2 = 0.01;

/** A compound that lies partly in a catchment and partly in others of its stage and sector. */
export interface SplitCompound {
  compound: Compound;
  /** Share of its ground in the catchment asked for. */
  share: number;
  others: { catchment: Catchment; share: number }[];
}

/** Compounds with a polygon that the border of a catchment divides. */
export function splitCompounds({ compounds, catchments }: Plan, catchment: Catchment): SplitCompound[] {
  const crosses = borderFinder(catchment.shape);
  const beside = catchments.filter(
    (each) => each !== catchment && each.stage === catchment.stage && each.sector === catchment.sector,
  );
  const boxes = new Map(beside.map((each) => [each, boundsOf(each.shape)]));
  return compounds.flatMap((compound) => {
    const { shape } = compound;
    if (shape.type === 'Point') return [];
    const box = boundsOf(shape);
    if (!crosses(box)) return [];
    const share = shareIn(shape, catchment.shape);
    if (share < LEAST_SHARE || share > 1 - LEAST_SHARE) return [];
    const others = beside.flatMap((each) => {
      const part = meet(boxes.get(each)!, box) ? shareIn(shape, each.shape) : 0;
      return part < LEAST_SHARE ? [] : [{ catchment: each, share: part }];
    });
    return others.length === 0 ? [] : [{ compound, share, others: others.sort((a, b) => b.share - a.share) }];
  });
}

function shareIn(part: AreaShape, whole: AreaShape): number {
  const [overlap] = overlapsOf([part, whole], ROUNDING_M2);
  return (overlap?.areaM2 ?? 0) / areaM2(part);
}

/** Says whether a stretch of the border of an area passes a box. */
function borderFinder(shape: AreaShape): (box: Bounds) => boolean {
  const stretches = linesOf(shape).flatMap((line) => line.slice(1).map((to, i) => [line[i]!, to] as const));
  const index = new Flatbush(Math.max(1, stretches.length));
  for (const [a, b] of stretches)
    index.add(Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1]));
  index.finish();
  return (box) => index.search(...box).length > 0;
}

function meet(a: Bounds, b: Bounds): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}
