import { isBegun } from '../../map/modes/mode.ts';
import type { AppState } from '../app-state.ts';

/** Whether something is being drawn on the map: it is what Escape cancels first, and nothing else with it. */
export function hasDraft({ pen, desk }: Pick<AppState, 'pen' | 'desk'>): boolean {
  return (pen.draft !== null && isBegun(pen.draft)) || desk.drawing !== null;
}
