import { takeGround } from '../../geometry/index.ts';
import type { AreaShape } from '../../model/index.ts';
import { isRefusal } from '../refusal.ts';
import { editOfRedrawn } from './edit-of-redrawn.ts';
import { layerWith } from './layer-of.ts';
import { compoundsInEnglish, named } from './named.ts';
import { catchmentName } from './names.ts';
import type { Allowed, Operation, Said } from './operation.ts';

/** Gives the ground within an outline to a catchment that is there already. */
export const giveGround: Operation<{ to: string; shape: AreaShape } & Allowed & Said> = (
  plan,
  { to, shape, label, ...allowed },
) => {
  const layer = layerWith(plan, to);
  if (isRefusal(layer)) return layer;
  return editOfRedrawn(plan, layer, takeGround(layer.topology, [shape], to, allowed), {
    name: (compounds) =>
      named(label, {
        zh: `把所画范围（${compounds.length} 个小区）划给「${catchmentName(plan, to)}」`,
        en: `Give what was drawn (${compoundsInEnglish(compounds.length)}) to “${catchmentName(plan, to, 'en')}”`,
      }),
  });
};
