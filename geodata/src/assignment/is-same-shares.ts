import type { SchoolShare } from './school-share.ts';

/** Less than this is arithmetic. */
const NOTICEABLE = 1e-9;

/** Whether two answers name the same schools with the same shares, in whatever order. */
export function isSameShares(some: readonly SchoolShare[], others: readonly SchoolShare[]): boolean {
  if (some === others) return true;
  const shares = new Map(some.map(({ schoolId, share }) => [schoolId, share]));
  return (
    some.length === others.length &&
    others.every(({ schoolId, share }) => Math.abs(share - (shares.get(schoolId) ?? 0)) <= NOTICEABLE)
  );
}
