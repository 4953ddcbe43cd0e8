import type { Camera } from '../app-state.ts';
import { store } from '../store.ts';

/** Asks the map to go to a place; null says it has set off. */
export function flyTo(place: Camera | null): void {
  store.setState({ flyTo: place });
}
