import { takeGround } from '../../geometry/index.ts';
import type { AreaShape, Catchment } from '../../model/index.ts';
import { isRefusal } from '../refusal.ts';
import { editOfRedrawn } from './edit-of-redrawn.ts';
import { layerOrLand } from './layer-or-land.ts';
import { compoundsInEnglish, named } from './named.ts';
import { catchmentName } from './names.ts';
import type { Allowed, Operation, Said } from './operation.ts';

/**
 * Draws a new catchment over the existing ones: it takes the ground within the outline from them. What is drawn outside the district is cut off. Where
 * its schools open later only, its compounds stay with their schools until then. The first one of a stage leaves another one for the rest of the land.
 */
export const drawCatchment: Operation<{ catchment: Omit<Catchment, 'shape'>; shape: AreaShape } & Allowed & Said> = (
  plan,
  { catchment, shape, label, ...allowed },
) => {
  const layer = layerOrLand(plan, catchment, catchment.schoolIds);
  if (isRefusal(layer)) return layer;
  if (plan.catchments.some(({ id }) => id === catchment.id))
    return { refused: 'id-taken', catchmentIds: [catchment.id] };
  const redrawn = takeGround(layer.topology, [shape], catchment.id, allowed);
  return editOfRedrawn(plan, layer, redrawn, {
    name: (compounds) =>
      named(label, {
        zh: `新画学区「${catchmentName(plan, catchment)}」，含 ${compounds.length} 个小区`,
        en: `Draw “${catchmentName(plan, catchment, 'en')}” with ${compoundsInEnglish(compounds.length)}`,
      }),
    put: [catchment],
  });
};
