import type { LayerKey } from '../app-state.ts';
import { store } from '../store.ts';

/** Shows or hides one layer. */
export function toggleLayer(key: LayerKey): void {
  store.setState(({ layers }) => ({ layers: { ...layers, [key]: !layers[key] } }));
}
