import type { Compound } from '../model/index.ts';
import { isRegistered } from './birth-shares.ts';

/** Whether neither children nor dwellings are known of a compound. */
export function isBare(compound: Compound): boolean {
  return compound.households === undefined && compound.phases.length === 0 && !isRegistered(compound);
}
