import type { Side } from '@xuetu/geodata/compare';
import { FEWEST_SHOWN } from '@xuetu/geodata/dossier';
import type { Stage } from '@xuetu/geodata/model';
import { numbersAt } from '@xuetu/geodata/simulation';
import type { GridRow } from '@xuetu/geodata/symbology';

/** Use of the seats of a school in a year with the sign of its class; withheld for one to four pupils unless `smallCounts`, empty where not known. */
export function useText(
  { results }: Side,
  { school }: GridRow,
  { use, mark, year }: GridRow['cells'][number],
  stage: Stage,
  smallCounts: boolean,
): string {
  if (use === undefined) return '';
  const pupils = numbersAt(results, school.id, stage, year)?.enrolment ?? 0;
  return !smallCounts && pupils > 0 && pupils < FEWEST_SHOWN ? '<5' : `${Math.round(use * 100)}%${mark}`;
}
