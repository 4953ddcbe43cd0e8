import type { Catchment, Plan } from '../../model/index.ts';
import type { Refusal } from '../refusal.ts';
import { lockOnSchools } from './lock-on-schools.ts';

/** The lock on a school that stands against giving it one of some catchments that are drawn in place of others or of bare land; undefined where none does. */
export function lockOnNew(plan: Plan, catchments: readonly Catchment[]): Refusal | undefined {
  for (const each of catchments) {
    const locked = lockOnSchools(plan, undefined, each);
    if (locked) return locked;
  }
  return undefined;
}
