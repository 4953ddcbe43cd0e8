import type { School } from '../model/index.ts';

/** Whether a school takes pupils in the autumn of a year: from `openFrom` on, and no longer from `closedFrom` on. */
export function isOpen(school: School, year: number): boolean {
  return (school.openFrom ?? -Infinity) <= year && year < (school.closedFrom ?? Infinity);
}
