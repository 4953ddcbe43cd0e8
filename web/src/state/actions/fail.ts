import type { Failure } from '../app-state.ts';
import { store } from '../store.ts';

/** Shows a failure where the work was asked for, until it is dismissed or the work succeeds. */
export function fail(failure: Failure): void {
  store.setState({ failure });
}
