import { areaM2, pointInside } from '../geometry/index.ts';
import type { DraftPlan } from './draft-plan.ts';
import type { ImportProblem } from './import-problem.ts';
import { rowProblem } from './layer.ts';
import { isPlaceless } from './read-place.ts';

/** Stands schools without a position inside their smallest catchment and says so; where there is none either, it is an error. */
export function placeByCatchment(draft: DraftPlan): ImportProblem[] {
  return draft.schools.flatMap(({ item, layer, row }) => {
    if (item.location || !isPlaceless(layer, row)) return [];
    const own = draft.catchments.filter(({ item: catchment }) => catchment.schoolIds.includes(item.id));
    const [smallest] = own
      .map(({ item: { shape } }) => ({ shape, size: areaM2(shape) }))
      .sort((a, b) => a.size - b.size);
    if (smallest) item.location = pointInside(smallest.shape);
    const expected = { zh: '经度和纬度', en: 'longitude and latitude' };
    return rowProblem(layer, row, {
      severity: smallest ? 'warning' : 'error',
      code: smallest ? 'position-from-catchment' : 'position-missing',
      found: '',
      expected,
      message: smallest
        ? {
            zh: `学校「${item.name}」没有坐标，暂放在其学区内的一点，请补充经纬度。`,
            en: `school "${item.name}" has no position and was put at a point inside its catchment; add its longitude and latitude.`,
          }
        : {
            zh: `学校「${item.name}」没有坐标，也没有学区可以推定位置；应填写经纬度。`,
            en: `school "${item.name}" has no position, nor a catchment to place it in; longitude and latitude are expected.`,
          },
    });
  });
}
