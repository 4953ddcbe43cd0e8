import type { Selection } from '../app-state.ts';
import { positionOf } from '../selectors/position-of.ts';
import { store } from '../store.ts';

/** Closer than this the map stays as it is when it flies to something. */
const NEAR_ZOOM = 13.5;

/** Selects one thing everywhere at once, or nothing. With `fly` the map goes there; with `keepsTool` the right panel stays what it is. */
export function select(selection: Selection | null, options: { fly?: boolean; keepsTool?: boolean } = {}): void {
  const state = store.getState();
  const place = selection && options.fly ? positionOf(state, selection) : undefined;
  store.setState({
    selection,
    ...(state.desk.opening.length > 0 && { desk: { ...state.desk, opening: [] } }),
    tool: selection && !options.keepsTool ? 'inspect' : state.tool,
    sheet: selection?.kind === 'compound' ? state.sheet : null,
    ...(place && { flyTo: { lng: place[0], lat: place[1], zoom: Math.max(state.camera?.zoom ?? 0, NEAR_ZOOM) } }),
  });
}
