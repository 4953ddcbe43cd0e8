import { insertCorner } from '../../geometry/index.ts';
import type { Position } from '../../model/index.ts';
import { isRefusal } from '../refusal.ts';
import { editOfRedrawn } from './edit-of-redrawn.ts';
import { layerOf } from './layer-of.ts';
import { named } from './named.ts';
import type { Layer, Operation, Said } from './operation.ts';

/** Puts a vertex into the border at a position, or at the place nearest to it within some metres (1 where not said). */
export const insertVertex: Operation<Layer & { at: Position; withinMetres?: number } & Said> = (
  plan,
  { at, withinMetres, label, ...of },
) => {
  const layer = layerOf(plan, of);
  if (isRefusal(layer)) return layer;
  return editOfRedrawn(plan, layer, insertCorner(layer.topology, at, withinMetres), {
    name: () => named(label, { zh: '在边界上加点', en: 'Add a corner to the border' }),
  });
};
