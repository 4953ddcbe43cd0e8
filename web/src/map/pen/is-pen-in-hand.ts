import type { AppState } from '../../state/app-state.ts';
import { paperOf } from '../../state/selectors/paper-of.ts';

/** Whether the map is drawn on now: a tool is in hand, there are catchments, the scenario is shown, and nothing else is drawn or picked. */
export function isPenInHand(state: AppState): boolean {
  const { pen, showing, desk } = state;
  return pen.tool !== 'select' && showing === 'scenario' && !desk.drawing && !desk.picking && paperOf(state) !== null;
}
