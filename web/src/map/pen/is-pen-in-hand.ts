import type { AppState } from '../../state/app-state.ts';
import { paperOf } from '../../state/selectors/paper-of.ts';

/** Whether the map is drawn on now: a tool is in hand, there are catchments, and nothing else is drawn or picked. */
export function isPenInHand(state: AppState): boolean {
  return state.pen.tool !== 'select' && !state.desk.drawing && !state.desk.picking && paperOf(state) !== null;
}
