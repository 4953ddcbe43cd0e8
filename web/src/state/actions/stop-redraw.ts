import { redrawCaller } from '../../redraw/redraw-caller.ts';
import { store } from '../store.ts';

/** Ends the search for catchments with what it has found. */
export function stopRedraw(): void {
  const { redraw } = store.getState();
  if (redraw.status !== 'running') return;
  redrawCaller.stop();
  store.setState({ redraw: { ...redraw, status: 'stopping' } });
}
