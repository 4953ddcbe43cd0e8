import type { AppState } from '../app-state.ts';
import { store } from '../store.ts';

/** Shows the open scenario, or the base plan to compare with. */
export function showVersion(showing: AppState['showing']): void {
  store.setState({ showing });
}
