import { areaM2, boundsOf, pointInside, preparedArea, type TopologyRefusal } from '../../geometry/index.ts';
import type { AreaShape, Plan, Position } from '../../model/index.ts';
import type { WouldDetach } from '../refusal.ts';
import type { OpenLayer } from './layer-of.ts';

type FallsApart = Extract<TopologyRefusal, { refused: 'would-detach' }>;

/**
 * A refusal to let catchments fall apart, with what would be detached: of each catchment the parts in which none of its schools stands; where one
 * stands in all of them, or in none, every part but the largest. With the compounds that lie there.
 */
export function detachedParts(
  { schools, compounds }: Pick<Plan, 'schools' | 'compounds'>,
  { catchments }: Pick<OpenLayer, 'catchments'>,
  { parts, ...refusal }: FallsApart,
): WouldDetach {
  const locations = new Map(schools.map(({ id, location }) => [id, location]));
  const detached = refusal.catchmentIds.flatMap((id) => {
    const own = parts.filter(({ catchmentId }) => catchmentId === id).map(({ shape }) => shape);
    const ids = catchments.find((each) => each.id === id)?.schoolIds ?? [];
    const at = ids.map((each) => locations.get(each)).filter((each) => each !== undefined);
    return apartFrom(own, at);
  });
  const isIn = detached.map((shape) => ({ bounds: boundsOf(shape), holds: preparedArea(shape) }));
  const compoundIds = compounds
    .filter(({ point: [lng, lat] }) =>
      isIn.some(
        ({ bounds: [west, south, east, north], holds }) =>
          lng >= west && lng <= east && lat >= south && lat <= north && holds([lng, lat]),
      ),
    )
    .map(({ id }) => id);
  const largest = detached.reduce((best, each) => (areaM2(each) > areaM2(best) ? each : best));
  return {
    ...refusal,
    parts: detached,
    compoundIds,
    areaM2: detached.reduce((sum, shape) => sum + areaM2(shape), 0),
    at: pointInside(largest),
  };
}

function apartFrom(parts: readonly AreaShape[], schools: readonly Position[]): AreaShape[] {
  const bySize = [...parts].sort((a, b) => areaM2(b) - areaM2(a));
  const without = bySize.filter((shape) => {
    const holds = preparedArea(shape);
    return !schools.some((at) => holds(at));
  });
  return without.length > 0 && without.length < bySize.length ? without : bySize.slice(1);
}
