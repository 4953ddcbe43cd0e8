import { type Redrawn, type TopologyRefusal, takeGround } from '../../geometry/index.ts';
import type { AreaShape, Plan } from '../../model/index.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { cellsOfLayer } from './cells-of-layer.ts';
import { cutOffByGift } from './cut-off-by-gift.ts';
import { editOfRedrawn } from './edit-of-redrawn.ts';
import { layerWith, type OpenLayer } from './layer-of.ts';
import { compoundsInEnglish, named } from './named.ts';
import { catchmentName } from './names.ts';
import type { Allowed, Operation, Said } from './operation.ts';

interface Gift extends Allowed, Said {
  compoundIds: readonly string[];
  /** The catchment that gets them. */
  to: string;
  /** Left out: the cell, with the land up to the middle of the way to the next compound. `polygon`: nothing but its own polygon, where it has one. */
  by?: 'cell' | 'polygon';
}

/** Gives compounds to a catchment, each whole, with the land that goes with it and the empty land that it would cut off from the rest. */
export const giveCompounds: Operation<Gift> = (plan, { compoundIds, to, by = 'cell', label, ...allowed }) => {
  const layer = layerWith(plan, to);
  if (isRefusal(layer)) return layer;
  const shapes = shapesOf(plan, layer, compoundIds, by);
  if (isRefusal(shapes)) return shapes;
  return editOfRedrawn(plan, layer, taken(plan, layer, shapes, { to, ...allowed }), {
    name: (compounds) =>
      named(label, {
        zh: `把 ${compounds.length} 个小区划给「${catchmentName(plan, to)}」`,
        en: `Give ${compoundsInEnglish(compounds.length)} to “${catchmentName(plan, to, 'en')}”`,
      }),
  });
};

function taken(
  plan: Plan,
  { topology }: OpenLayer,
  shapes: readonly AreaShape[],
  { to, ...allowed }: Allowed & Pick<Gift, 'to'>,
): Redrawn | TopologyRefusal {
  const strict = takeGround(topology, shapes, to, allowed);
  if (!isRefusal(strict) || strict.refused !== 'would-detach') return strict;
  const loose = takeGround(topology, shapes, to, { ...allowed, mayDetach: true });
  const rest = isRefusal(loose) ? [] : cutOffByGift(plan, topology, loose, { shapes, to });
  return rest.length === 0 ? strict : takeGround(topology, [...shapes, ...rest], to, allowed);
}

function shapesOf(
  plan: Plan,
  layer: OpenLayer,
  compoundIds: readonly string[],
  by: 'cell' | 'polygon',
): AreaShape[] | Refusal {
  const { cells, cellOf } = cellsOfLayer(plan, layer);
  const outside = compoundIds.filter((id) => !cellOf.has(id));
  if (outside.length > 0) return { refused: 'outside-district', compoundIds: outside };
  const places = [...new Set(compoundIds.map((id) => cellOf.get(id)!))];
  if (by === 'cell') return places.map((place) => cells[place]!.shape);
  const polygons = new Map(plan.compounds.map(({ id, shape }) => [id, shape]));
  return compoundIds.map((id) => {
    const polygon = polygons.get(id)!;
    return polygon.type === 'Point' ? cells[cellOf.get(id)!]!.shape : polygon;
  });
}
