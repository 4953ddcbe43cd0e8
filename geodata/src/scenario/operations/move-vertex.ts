import { moveCorner } from '../../geometry/index.ts';
import type { Position } from '../../model/index.ts';
import { isRefusal } from '../refusal.ts';
import { editOfRedrawn } from './edit-of-redrawn.ts';
import { layerOf } from './layer-of.ts';
import { borderNamed } from './named.ts';
import type { Layer, Operation, Said } from './operation.ts';

/** Moves a vertex of the border; every catchment that has it follows. */
export const moveVertex: Operation<Layer & { from: Position; to: Position } & Said> = (
  plan,
  { from, to, label, ...of },
) => {
  const layer = layerOf(plan, of);
  if (isRefusal(layer)) return layer;
  return editOfRedrawn(plan, layer, moveCorner(layer.topology, from, to), {
    name: borderNamed(label, { zh: '移动边界点', en: 'Move a corner of the border' }),
  });
};
