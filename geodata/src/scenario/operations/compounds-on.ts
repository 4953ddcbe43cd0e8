import { boundsOf, preparedArea } from '../../geometry/index.ts';
import type { AreaShape, Compound, Plan } from '../../model/index.ts';

/** Compounds whose point lies on a ground. */
export function compoundsOn({ compounds }: Pick<Plan, 'compounds'>, shape: AreaShape): Compound[] {
  const [west, south, east, north] = boundsOf(shape);
  const isIn = preparedArea(shape);
  return compounds.filter(({ point }) => {
    const [lng, lat] = point;
    return lng >= west && lng <= east && lat >= south && lat <= north && isIn(point);
  });
}
