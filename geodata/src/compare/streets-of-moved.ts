import { boundsOf, metresPerDegree, shapeDistanceMetres } from '../geometry/index.ts';
import type { Compound, Plan, Street } from '../model/index.ts';
import type { MovedCompound, MovedStreet } from './comparison.ts';

/** A compound lies on a street no farther than this from its edge, or from its point where it has no outline. */
const BESIDE_METRES = { area: 60, point: 120 };
/** Where it lies on none, the nearest one no farther than this is its street. */
const NEAR_METRES = 300;

/**
 * The named streets on which compounds lie that change school, those with most children first. A compound on a corner counts for each of its streets, so
 * children may not be added up over streets. Undefined where the plan names no streets.
 */
export function streetsOfMoved(
  { streets, compounds }: Pick<Plan, 'streets' | 'compounds'>,
  moved: readonly MovedCompound[],
): MovedStreet[] | undefined {
  const named = streets
    .filter((each) => each.name && each.class !== 'path')
    .map((street) => ({ street, bounds: boundsOf(street.shape) }));
  if (named.length === 0) return undefined;
  const byId = new Map(compounds.map((each) => [each.id, each]));
  const found = new Map<string, MovedStreet>();
  for (const { compoundId, children } of moved) {
    const compound = byId.get(compoundId);
    for (const name of compound ? streetsBeside(compound, named) : []) {
      const street = found.get(name) ?? { name, compounds: 0, children: 0 };
      found.set(name, { name, compounds: street.compounds + 1, children: street.children + children });
    }
  }
  return [...found.values()].sort((a, b) => b.children - a.children || (a.name < b.name ? -1 : 1));
}

type Named = { street: Street; bounds: ReturnType<typeof boundsOf> };

function streetsBeside({ shape, point: [, lat] }: Compound, named: readonly Named[]): Set<string> {
  const [west, south, east, north] = boundsOf(shape);
  const degree = metresPerDegree(lat);
  const [reachX, reachY] = [NEAR_METRES / degree.lng, NEAR_METRES / degree.lat];
  const near = named
    .filter(
      ({ bounds }) =>
        bounds[0] <= east + reachX &&
        bounds[2] >= west - reachX &&
        bounds[1] <= north + reachY &&
        bounds[3] >= south - reachY,
    )
    .map(({ street }) => ({ name: street.name!, metres: shapeDistanceMetres(street.shape, shape) }))
    .filter(({ metres }) => metres <= NEAR_METRES)
    .sort((a, b) => a.metres - b.metres);
  const within = BESIDE_METRES[shape.type === 'Point' ? 'point' : 'area'];
  const beside = near.filter(({ metres }) => metres <= within);
  return new Set((beside.length > 0 ? beside : near.slice(0, 1)).map(({ name }) => name));
}
