import { store } from '../store.ts';
import { select } from './select.ts';
import { togglePlay } from './toggle-play.ts';

/** What Escape does: stop playing, else put a sheet away, else leave a drawing, else stop picking places, else leave the siting panel, else select nothing. */
export function stepBack(): void {
  const { playing, sheet, tool, selection, desk } = store.getState();
  if (playing) togglePlay();
  else if (sheet) store.setState({ sheet: null });
  else if (desk.drawing || desk.picking) store.setState({ desk: { ...desk, drawing: null, picking: null } });
  else if (tool !== 'inspect') store.setState({ tool: 'inspect' });
  else if (selection) select(null);
}
