import { reshapeBorder, wayAlong } from '../../geometry/index.ts';
import type { LineShape, Position } from '../../model/index.ts';
import { isRefusal } from '../refusal.ts';
import { editOfRedrawn } from './edit-of-redrawn.ts';
import { layerOf } from './layer-of.ts';
import { borderNamed } from './named.ts';
import type { Allowed, Layer, Operation, Said } from './operation.ts';

interface Snap extends Layer, Allowed, Said {
  /** The streets, the river or the railway to follow. */
  along: readonly LineShape[];
  /** Where the border leaves its old course and where it takes it up again. */
  from: Position;
  to: Position;
  between?: readonly string[];
}

/** Moves a stretch of border onto a street, a river or a railway: from one place on the old border along it to another one. */
export const snapBorder: Operation<Snap> = (plan, { along, from, to, label, stage, sector, ...choices }) => {
  const layer = layerOf(plan, { stage, sector });
  if (isRefusal(layer)) return layer;
  const line = wayAlong(along, from, to);
  if (!line) return { refused: 'no-way-along' };
  return editOfRedrawn(plan, layer, reshapeBorder(layer.topology, line, choices), {
    name: borderNamed(label, { zh: '边界改沿道路或河流', en: 'Move the border onto a street or river' }),
  });
};
