import { distanceMetres, polygonsOf } from '../../geometry/index.ts';
import type { AreaShape, Position } from '../../model/index.ts';
import { type DraftPlan, placedSchools } from '../draft-plan.ts';
import type { ImportProblem } from '../import-problem.ts';
import { type Located, rowProblem } from '../layer.ts';
import { areaFinder } from './area-finder.ts';

/** A school just over the border may be meant; one farther out has wrong coordinates. */
const FAR_METRES = 3000;

/** Schools and sites outside the district, which is its boundary, or all catchments together where there is none. */
export function outsideDistrict(draft: DraftPlan): ImportProblem[] {
  const district = districtAreas(draft);
  if (district.length === 0) return [];
  const holding = areaFinder(district);
  const schools = placedSchools(draft).map(({ item, layer, row }) => ({
    name: item.name,
    at: item.location,
    layer,
    row,
  }));
  const sites = draft.sites.map(({ item, layer, row }) => ({ name: item.name, at: item.point, layer, row }));
  return [
    ...schools.map((school) => ({ ...school, what: { zh: '学校', en: 'school' } })),
    ...sites.map((site) => ({ ...site, what: { zh: '候选地块', en: 'site' } })),
  ].flatMap(({ name, at, layer, row, what }) => {
    if (holding(at).length > 0) return [];
    const metres = Math.round(Math.min(...district.map((area) => borderDistance(area, at))));
    const place = `${at[0].toFixed(5)}, ${at[1].toFixed(5)}`;
    return rowProblem(layer, row, {
      severity: metres > FAR_METRES ? 'error' : 'warning',
      code: 'outside-district',
      found: place,
      expected: { zh: '规划区范围内的位置', en: 'a position inside the district' },
      message: {
        zh: `${what.zh}「${name}」（${place}）在规划区外，距边界约 ${metres} 米。`,
        en: `${what.en} "${name}" (${place}) is outside the district, about ${metres} m from its border.`,
      },
    });
  });
}

/** The areas that make up the district: boundary landscape, else every catchment. */
function districtAreas(draft: DraftPlan): AreaShape[] {
  const boundary = draft.landscape.flatMap(({ item }) =>
    item.kind === 'boundary' && (item.shape.type === 'Polygon' || item.shape.type === 'MultiPolygon')
      ? [item.shape]
      : [],
  );
  return boundary.length > 0 ? boundary : draft.catchments.map(({ item }: Located<{ shape: AreaShape }>) => item.shape);
}

function borderDistance(area: AreaShape, at: Position): number {
  let nearest = Infinity;
  for (const rings of polygonsOf(area)) {
    for (const ring of rings) {
      for (let index = 1; index < ring.length; index++) {
        nearest = Math.min(nearest, distanceMetres(at, nearestOn(ring[index - 1]!, ring[index]!, at)));
      }
    }
  }
  return nearest;
}

function nearestOn(a: Position, b: Position, at: Position): Position {
  const squeeze = Math.cos((at[1] * Math.PI) / 180);
  const [dx, dy] = [(b[0] - a[0]) * squeeze, b[1] - a[1]];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((at[0] - a[0]) * squeeze * dx + (at[1] - a[1]) * dy) / length;
  const share = Math.min(1, Math.max(0, along));
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
}
