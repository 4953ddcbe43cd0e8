import type { Catchment, Compound, Plan } from '../../model/index.ts';
import { compoundsOn } from './compounds-on.ts';
import { isSameService } from './is-same-service.ts';
import { isEverUnserved, type Landing } from './settled-assignments.ts';

/** The compounds of catchments that get other schools, as far as more than the catchment says where they go. */
export function compoundsServed(
  plan: Plan,
  before: ReadonlyMap<string, Catchment>,
  put: readonly Omit<Catchment, 'shape'>[],
): Map<Compound, Landing> {
  const landings = new Map<Compound, Landing>();
  for (const to of put) {
    const from = before.get(to.id);
    if (!from || isSameService(from, to) || (plan.assignments.length === 0 && !isEverUnserved(plan, to))) continue;
    for (const compound of compoundsOn(plan, from.shape)) landings.set(compound, { from, to });
  }
  return landings;
}
