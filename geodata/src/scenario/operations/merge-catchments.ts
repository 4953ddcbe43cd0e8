import { mergeGrounds } from '../../geometry/index.ts';
import type { Catchment } from '../../model/index.ts';
import { isRefusal } from '../refusal.ts';
import { editOfRedrawn } from './edit-of-redrawn.ts';
import { layerWith } from './layer-of.ts';
import { named } from './named.ts';
import { catchmentName } from './names.ts';
import type { Operation, Said } from './operation.ts';

interface Merge extends Said {
  /** The first one stays, with the ground of all. */
  catchmentIds: readonly string[];
  /** Left out: the schools of all (多校划片). */
  schoolIds?: readonly string[];
  sharing?: Catchment['sharing'];
  name?: string;
  mayDetach?: boolean;
}

/** Puts catchments together into one. */
export const mergeCatchments: Operation<Merge> = (
  plan,
  { catchmentIds, schoolIds, sharing, name, mayDetach, label },
) => {
  const layer = layerWith(plan, catchmentIds[0] ?? '');
  if (isRefusal(layer)) return layer;
  const merged = catchmentIds.flatMap((id) => layer.catchments.find((each) => each.id === id) ?? []);
  const [first] = merged;
  const after = {
    ...first!,
    ...(name === undefined ? {} : { name }),
    ...(sharing === undefined ? {} : { sharing }),
    schoolIds: [...new Set(schoolIds ?? merged.flatMap((each) => each.schoolIds))],
  };
  return editOfRedrawn(plan, layer, mergeGrounds(layer.topology, catchmentIds, mayDetach), {
    name: () =>
      named(label, {
        zh: `合并学区${merged.map((each) => `「${catchmentName(plan, each)}」`).join('')}`,
        en: `Merge ${merged.map((each) => `“${catchmentName(plan, each, 'en')}”`).join(' and ')}`,
      }),
    put: [after],
  });
};
