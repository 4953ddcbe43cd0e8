import { deleteCorner } from '../../geometry/index.ts';
import type { Position } from '../../model/index.ts';
import { isRefusal } from '../refusal.ts';
import { editOfRedrawn } from './edit-of-redrawn.ts';
import { layerOf } from './layer-of.ts';
import { borderNamed } from './named.ts';
import type { Layer, Operation, Said } from './operation.ts';

/** Takes a vertex out of the border, on both sides; the border goes straight on. */
export const deleteVertex: Operation<Layer & { at: Position } & Said> = (plan, { at, label, ...of }) => {
  const layer = layerOf(plan, of);
  if (isRefusal(layer)) return layer;
  return editOfRedrawn(plan, layer, deleteCorner(layer.topology, at), {
    name: borderNamed(label, { zh: '删除边界点', en: 'Delete a corner of the border' }),
  });
};
