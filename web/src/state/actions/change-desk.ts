import type { SitingDesk } from '../siting/siting-state.ts';
import { store } from '../store.ts';

/** Changes what lies on the desk of the siting panel: the form, what is chosen, pinned, compared, picked. */
export function changeDesk(change: Partial<SitingDesk>): void {
  store.setState(({ desk }) => ({ desk: { ...desk, ...change } }));
}
