import type { AppState } from '../app-state.ts';
import { store } from '../store.ts';

/** Lays a sheet to print over the page, or puts it away. */
export function openSheet(sheet: AppState['sheet']): void {
  store.setState({ sheet });
}
