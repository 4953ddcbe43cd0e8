import { reshapeBorder } from '../../geometry/index.ts';
import type { Position } from '../../model/index.ts';
import { isRefusal } from '../refusal.ts';
import { editOfRedrawn } from './edit-of-redrawn.ts';
import { layerOf } from './layer-of.ts';
import { borderNamed } from './named.ts';
import type { Allowed, Layer, Operation, Said } from './operation.ts';

/**
 * Moves a stretch of border onto a line drawn across it: of each catchment that the line cuts, the largest piece stays, the others go to
 * their neighbours. `between` limits it to these catchments.
 */
export const reshapeCatchmentBorder: Operation<
  Layer & { line: readonly Position[]; between?: readonly string[] } & Allowed & Said
> = (plan, { line, label, stage, sector, ...choices }) => {
  const layer = layerOf(plan, { stage, sector });
  if (isRefusal(layer)) return layer;
  return editOfRedrawn(plan, layer, reshapeBorder(layer.topology, line, choices), {
    name: borderNamed(label, { zh: '改画学区边界', en: 'Redraw a border' }),
  });
};
