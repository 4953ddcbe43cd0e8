import { shapeDistanceMetres } from '../../geometry/index.ts';
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
  return compounds.filter(({ shape }) => shapeDistanceMetres(stroke, shape) <= radiusMetres).map(({ id }) => id);
}
