import type { MapTheme } from '../app-state.ts';
import { store } from '../store.ts';

/** Chooses what colours the ground. */
export function setTheme(theme: MapTheme): void {
  store.setState({ theme });
}
