import { overlapsOf } from '../../geometry/index.ts';
import type { Catchment, Lock, Plan } from '../../model/index.ts';
import type { Refusal } from '../refusal.ts';
import { isSameService } from './is-same-service.ts';
import { GROUND_M2, lockedBy } from './lock-against.ts';

/**
 * The lock that stands against giving a catchment other schools: on one of them, on ground of the catchment, or on a border over which its
 * compounds would be sent. `was` left out: a catchment that is new. Undefined where none stands against it.
 */
export function lockOnSchools(
  plan: Plan,
  was: Catchment | undefined,
  is: Omit<Catchment, 'shape'>,
): Refusal | undefined {
  if (!plan.locks || (was && isSameService(was, is))) return undefined;
  const lock = plan.locks.find((each) => isBrokenBy(plan, each, was, is));
  return lock && lockedBy(plan, lock);
}

function isBrokenBy({ catchments }: Plan, lock: Lock, was: Catchment | undefined, is: Omit<Catchment, 'shape'>) {
  if (lock.kind === 'border') {
    if (!lock.catchmentIds.includes(is.id)) return false;
    const added = is.schoolIds.filter((id) => !was?.schoolIds.includes(id));
    return catchments.some(
      ({ id, schoolIds }) =>
        id !== is.id && lock.catchmentIds.includes(id) && schoolIds.some((each) => added.includes(each)),
    );
  }
  if (lock.stage !== undefined && lock.stage !== is.stage) return false;
  if (lock.kind === 'school') return [...(was?.schoolIds ?? []), ...is.schoolIds].includes(lock.schoolId);
  return was !== undefined && overlapsOf([was.shape, lock.shape], GROUND_M2).length > 0;
}
