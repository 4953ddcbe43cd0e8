import { boundsOf, dissolveGround } from '../../geometry/index.ts';
import { isRefusal } from '../refusal.ts';
import { cellsOfLayer } from './cells-of-layer.ts';
import { editOfRedrawn } from './edit-of-redrawn.ts';
import { layerWith } from './layer-of.ts';
import { compoundsInEnglish, named } from './named.ts';
import { catchmentName } from './names.ts';
import type { Allowed, Operation, Said } from './operation.ts';

/** Ends a catchment: each of its compounds goes, with the land around it, to a catchment beside it, never split. */
export const dissolveCatchment: Operation<{ catchmentId: string } & Pick<Allowed, 'mayDetach'> & Said> = (
  plan,
  { catchmentId, mayDetach, label },
) => {
  const layer = layerWith(plan, catchmentId);
  if (isRefusal(layer)) return layer;
  const [west, south, east, north] = boundsOf(layer.catchments.find(({ id }) => id === catchmentId)!.shape);
  const cells = cellsOfLayer(plan, layer).cells.flatMap(({ shape }) => {
    const bounds = boundsOf(shape);
    return bounds[0] <= east && bounds[2] >= west && bounds[1] <= north && bounds[3] >= south ? [shape] : [];
  });
  const redrawn = dissolveGround(layer.topology, catchmentId, cells, mayDetach);
  return editOfRedrawn(plan, layer, redrawn, {
    name: (compounds) =>
      named(label, {
        zh: `撤销学区「${catchmentName(plan, catchmentId)}」，${compounds.length} 个小区划入相邻学区`,
        en: `Dissolve “${catchmentName(plan, catchmentId, 'en')}”, ${compoundsInEnglish(compounds.length)} ${compounds.length === 1 ? 'goes' : 'go'} to its neighbours`,
      }),
  });
};
