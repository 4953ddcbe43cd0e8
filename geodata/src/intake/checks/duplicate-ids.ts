import type { DraftPlan } from '../draft-plan.ts';
import type { ImportProblem } from '../import-problem.ts';
import { type Located, rowName, rowProblem } from '../layer.ts';

const NAMES = {
  compounds: { zh: '小区', en: 'compound' },
  catchments: { zh: '学区', en: 'catchment' },
  sites: { zh: '候选地块', en: 'site' },
  streets: { zh: '道路', en: 'street' },
  landscape: { zh: '地物', en: 'landscape' },
};

/** Two things of one kind with the same id. Schools are checked while they are read, because their rows may complete another. */
export function duplicateIds(draft: DraftPlan): ImportProblem[] {
  const kinds = Object.keys(NAMES) as (keyof typeof NAMES)[];
  return kinds.flatMap((kind) => {
    const first = new Map<string, Located<{ id: string }>>();
    return (draft[kind] as Located<{ id: string }>[]).flatMap((located) => {
      const { item, layer, row } = located;
      const known = first.get(item.id);
      if (!known) {
        first.set(item.id, located);
        return [];
      }
      const { file } = known.layer.table;
      const place = rowName(known.layer, known.row);
      return rowProblem(layer, row, {
        code: 'duplicate-id',
        found: item.id,
        expected: { zh: '不重复的编号', en: 'an id that appears once' },
        message: {
          zh: `${NAMES[kind].zh}编号「${item.id}」重复，首次出现在 ${file} ${place.zh}。`,
          en: `${NAMES[kind].en} id "${item.id}" appears again; it was first used in ${file}, ${place.en}.`,
        },
      });
    });
  });
}
