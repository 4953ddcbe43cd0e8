import type { Camera } from '../app-state.ts';
import { store } from '../store.ts';

/** Records where the map came to rest. */
export function moveCamera(camera: Camera): void {
  store.setState({ camera });
}
