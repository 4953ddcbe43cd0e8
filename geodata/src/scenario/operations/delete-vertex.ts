import { deleteCorner } from '../../geometry/index.ts';
import type { Position } from '../../model/index.ts';
import { isRefusal } from '../refusal.ts';
import { editOfRedrawn } from './edit-of-redrawn.ts';
import { layerOf } from './layer-of.ts';
import { compoundsInEnglish, named } from './named.ts';
import type { Layer, Operation, Said } from './operation.ts';

/** Takes a vertex out of the border, on both sides; the border goes straight on. */
export const deleteVertex: Operation<Layer & { at: Position } & Said> = (plan, { at, label, ...of }) => {
  const layer = layerOf(plan, of);
  if (isRefusal(layer)) return layer;
  return editOfRedrawn(plan, layer, deleteCorner(layer.topology, at), {
    name: (compounds) =>
      named(label, {
        zh: compounds.length > 0 ? `删除边界点，${compounds.length} 个小区改划` : '删除边界点',
        en:
          compounds.length > 0
            ? `Delete a corner of the border, ${compoundsInEnglish(compounds.length)} change`
            : 'Delete a corner of the border',
      }),
  });
};
