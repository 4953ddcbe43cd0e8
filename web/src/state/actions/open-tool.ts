import type { AppState } from '../app-state.ts';
import { store } from '../store.ts';

/** Puts the inspector or the panel of a tool into the right panel, and opens it where it was closed. */
export function openTool(tool: AppState['tool']): void {
  store.setState(({ panels }) => ({ tool, panels: { ...panels, right: true } }));
}
