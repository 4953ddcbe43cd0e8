import type { Bands } from '@xuetu/geodata/simulation';
import type { AppState } from '../app-state.ts';
import { shown } from './shown.ts';

/** The bands of the plan shown; undefined until they are worked out. */
export function bandsShown(state: AppState): Bands | undefined {
  const { bands } = state.evidence;
  return bands && bands.plan === shown(state)?.plan ? bands.answer : undefined;
}
