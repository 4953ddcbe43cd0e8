import type { Programme } from './programme.ts';

/** What the id of a programme begins with that builds a nine-year school (九年一贯制), in both of its stages. */
export const NINE_YEAR = 'nine-year';

/** Whether a programme is one stage's part of a nine-year school. */
export function isNineYear({ id }: Pick<Programme, 'id'>): boolean {
  return id.startsWith(NINE_YEAR);
}
