import { contains } from '../../geometry/index.ts';
import type { AreaShape, Compound, Plan } from '../../model/index.ts';
import type { Place } from '../rule.ts';

/**
 * Whether a compound lies in a town (城镇) or in the country: by the town areas of the landscape. Where a district names no town
 * areas nothing is known of villages, and every compound counts as in town, since the cited radii are those of towns.
 */
export function placesOf(plan: Pick<Plan, 'landscape'>): (compound: Compound) => Place {
  const towns = plan.landscape.flatMap(({ kind, shape }) => (kind === 'town' && isArea(shape) ? [shape] : []));
  if (towns.length === 0) return () => 'town';
  return ({ point }) => (towns.some((town) => contains(town, point)) ? 'town' : 'country');
}

function isArea(shape: Plan['landscape'][number]['shape']): shape is AreaShape {
  return shape.type === 'Polygon' || shape.type === 'MultiPolygon';
}
