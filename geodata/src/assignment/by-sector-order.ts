import { DEFAULT_SECTOR } from '../model/index.ts';

/** Orders parallel sets of catchments: below 0 where the first sector decides about a position that both hold. */
export function bySectorOrder(a: string, b: string): number {
  if (a === b) return 0;
  if (a === DEFAULT_SECTOR) return -1;
  if (b === DEFAULT_SECTOR) return 1;
  return a < b ? -1 : 1;
}
