import { type Bounds, boundsOf, metresPerDegree, shapeDistanceMetres } from '../../geometry/index.ts';
import type { Plan, Position } from '../../model/index.ts';
import { giveCompounds } from './give-compounds.ts';
import type { Allowed, Operation, Said } from './operation.ts';

/** A stroke of the brush: where its middle went, and how far it reaches to either side. */
export interface Stroke {
  line: readonly Position[];
  radiusMetres: number;
}

interface Painting extends Stroke, Allowed, Said {
  /** The catchment whose colour is on the brush. */
  to: string;
}

/** Gives all compounds that a stroke of the brush touches to a catchment. */
export const paintCompounds: Operation<Painting> = (plan, { line, radiusMetres, ...gift }) => {
  const compoundIds = compoundsUnder(plan, { line, radiusMetres });
  return compoundIds.length === 0 ? { refused: 'nothing-changes' } : giveCompounds(plan, { ...gift, compoundIds });
};

/** Ids of the compounds that a stroke of the brush touches: whose polygon, or else whose point, it reaches. */
export function compoundsUnder({ compounds }: Pick<Plan, 'compounds'>, { line, radiusMetres }: Stroke): string[] {
  if (line.length === 0) return [];
  const stroke =
    line.length === 1
      ? { type: 'Point' as const, coordinates: line[0]! }
      : { type: 'LineString' as const, coordinates: [...line] };
  const reach = widened(boundsOf(stroke), radiusMetres);
  return compounds
    .filter(({ shape }) => meet(boundsOf(shape), reach) && shapeDistanceMetres(stroke, shape) <= radiusMetres)
    .map(({ id }) => id);
}

/** Bounds so many metres farther on every side, and a little more. */
function widened([west, south, east, north]: Bounds, metres: number): Bounds {
  const [low, high] = [metresPerDegree(south), metresPerDegree(north)];
  const lng = (1.01 * metres) / Math.min(low.lng, high.lng);
  const lat = (1.01 * metres) / Math.min(low.lat, high.lat);
  return [west - lng, south - lat, east + lng, north + lat];
}

function meet(a: Bounds, b: Bounds): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}
