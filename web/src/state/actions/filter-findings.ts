import type { FindingFilter } from '../app-state.ts';
import { store } from '../store.ts';

/** Narrows the list of findings; a key given as undefined is cleared. */
export function filterFindings(change: Partial<FindingFilter>): void {
  store.setState(({ findingFilter }) => ({ findingFilter: { ...findingFilter, ...change } }));
}
