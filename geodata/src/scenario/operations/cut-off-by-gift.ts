import {
  areaM2,
  boundsOf,
  polygonsOf,
  preparedArea,
  type Redrawn,
  shapeOfGround,
  type Topology,
} from '../../geometry/index.ts';
import type { AreaShape, Plan, Position } from '../../model/index.ts';

/**
 * Ground that a gift cuts off from the catchments it takes from, where nobody lives and no school stands, and no larger than the gift: a
 * strip between the cell of a compound and the old border. It goes with the gift.
 */
export function cutOffByGift(
  { compounds, schools }: Pick<Plan, 'compounds' | 'schools'>,
  before: Topology,
  { topology, changed }: Redrawn,
  { shapes, to }: { shapes: readonly AreaShape[]; to: string },
): AreaShape[] {
  const most = shapes.reduce((sum, shape) => sum + areaM2(shape), 0);
  const places = [...compounds.map(({ point }) => point), ...schools.map(({ location }) => location)];
  return [...changed].flatMap((id) => {
    const [was, is] = [before.grounds.get(id), topology.grounds.get(id)];
    if (id === to || !was || !is || is.polygons.length <= was.polygons.length) return [];
    const known = new Set(polygonsOf(shapeOfGround(was)).map((polygon) => JSON.stringify(polygon)));
    const parts = polygonsOf(shapeOfGround(is))
      .filter((polygon) => !known.has(JSON.stringify(polygon)))
      .map((coordinates) => ({ type: 'Polygon' as const, coordinates }))
      .sort((a, b) => areaM2(b) - areaM2(a));
    return parts.slice(1).filter((part) => areaM2(part) <= most && !places.some(isIn(part)));
  });
}

function isIn(shape: AreaShape): (place: Position) => boolean {
  const [west, south, east, north] = boundsOf(shape);
  const holds = preparedArea(shape);
  return (at) => at[0] >= west && at[0] <= east && at[1] >= south && at[1] <= north && holds(at);
}
