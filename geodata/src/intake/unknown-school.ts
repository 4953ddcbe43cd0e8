import type { Column } from './import-config.ts';
import { type Layer, rowProblem } from './layer.ts';
import type { SchoolFinder } from './school-finder.ts';

/** A row names a school that is in no school file. `what` says whose row it is. */
export function unknownSchool(
  layer: Layer,
  row: number,
  finder: SchoolFinder,
  {
    reference,
    column,
    severity,
    what,
  }: {
    reference: string;
    column: Column;
    severity: 'error' | 'warning';
    what: { zh: string; en: string };
  },
) {
  const nearest = finder.nearest(reference);
  const hint = nearest
    ? {
        zh: `；最接近的是「${nearest}」，可在配置的 "aliases" 中写明`,
        en: `; the nearest is "${nearest}", which "aliases" in the config can say`,
      }
    : { zh: '', en: '' };
  return rowProblem(layer, row, {
    severity,
    code: 'unknown-school',
    column,
    found: reference,
    expected: { zh: '学校文件中的编号或名称', en: 'an id or name from the school files' },
    message: {
      zh: `${what.zh}的学校「${reference}」不在学校名单中${hint.zh}。`,
      en: `${what.en} names the school "${reference}", which is not in the school files${hint.en}.`,
    },
  });
}
