import type { Layer, Located } from './layer.ts';
import { requiredText } from './read-cell.ts';
import type { SchoolDraft } from './read-schools.ts';
import type { SchoolFinder } from './school-finder.ts';
import { unknownSchool } from './unknown-school.ts';

/** The schools read so far, by id. */
export type Schools = ReadonlyMap<string, Located<SchoolDraft>>;

/** The school that a row of another file is about; reported where no school file has it. `what` says whose row it is. */
export function schoolAt(
  layer: Layer,
  row: number,
  column: string,
  schools: Schools,
  finder: SchoolFinder,
  what: { zh: string; en: string },
): Located<SchoolDraft> | undefined {
  const reference = requiredText(layer, row, column);
  if (reference === undefined) return undefined;
  const id = finder.idOf(reference);
  if (id === undefined)
    layer.problems.add(unknownSchool(layer, row, finder, { reference, column, severity: 'error', what }));
  return id === undefined ? undefined : schools.get(id);
}
