import { store } from '../store.ts';

/** Shows the borders as imported over those of the scenario, or no longer. */
export function showBefore(showsBefore: boolean): void {
  store.setState(({ pen }) => ({ pen: { ...pen, showsBefore } }));
}
