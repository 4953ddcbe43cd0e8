import type { AppState, Simulated } from '../app-state.ts';

/** The plan and numbers that map and lists show: the scenario's, or the base plan's to compare with. */
export function shown(state: AppState): Simulated | null {
  return state.showing === 'base' ? state.base : state.current;
}
