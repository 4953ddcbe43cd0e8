import type { Refusal } from '@xuetu/geodata/scenario';
import { compoundPupilsAt } from '@xuetu/geodata/simulation';
import type { AppState } from '../../state/app-state.ts';

/** Children of the stage, in the year shown, in what a refused drawing would have detached; NaN where none was refused for that. */
export function detachedChildren(
  { current, stage, year }: Pick<AppState, 'current' | 'stage' | 'year'>,
  refusal: Refusal | null,
): number {
  if (!current || refusal?.refused !== 'would-detach') return Number.NaN;
  const detached = new Set(refusal.compoundIds);
  return current.plan.compounds.reduce(
    (sum, { id }, index) => (detached.has(id) ? sum + compoundPupilsAt(current.results, index, stage, year) : sum),
    0,
  );
}
