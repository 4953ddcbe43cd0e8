import { type PenTool, penWith } from '../pen/pen-state.ts';
import { store } from '../store.ts';

/** Takes a drawing tool in hand, or lays it down. What is drawn goes into the scenario, so that it is shown. */
export function takePen(tool: PenTool): void {
  store.setState(({ pen }) => ({ pen: penWith(pen, tool), showing: 'scenario' }));
}
