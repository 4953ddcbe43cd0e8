import { amount } from './amount.ts';

/** A share as people read it, with at most one decimal, or as many as it takes to be seen on its own side of a limit. */
export function percent(share: number, limit = share): string {
  return `${amount(share * 100, limit * 100, 1)}%`;
}
