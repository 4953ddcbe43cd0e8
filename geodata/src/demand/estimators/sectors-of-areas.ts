import type { Plan } from '../../model/index.ts';

/**
 * Sector of each births area: that of the catchments whose schools draw on it. Parallel sectors cover the same ground, so each has
 * all births of the district in areas of its own. Empty where areas serve several sectors, as they do where births are counted by
 * town.
 */
export function sectorsOfAreas({ schools, catchments }: Pick<Plan, 'schools' | 'catchments'>): Map<string, string> {
  const areaOf = new Map(schools.map(({ id, areaId }) => [id, areaId]));
  const sectors = new Map<string, string>();
  for (const { sector, schoolIds } of catchments) {
    for (const areaId of schoolIds.map((id) => areaOf.get(id))) {
      if (areaId === undefined) continue;
      if ((sectors.get(areaId) ?? sector) !== sector) return new Map();
      sectors.set(areaId, sector);
    }
  }
  return sectors;
}
