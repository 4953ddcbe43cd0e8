import { isBegun } from '../../map/modes/mode.ts';
import { penWith } from '../pen/pen-state.ts';
import { store } from '../store.ts';
import { dropDraft } from './drop-draft.ts';
import { select } from './select.ts';
import { togglePlay } from './toggle-play.ts';

/**
 * What Escape does. A sheet over the page is put away first. A draft that is open is cancelled and nothing else happens; without one it is a step
 * back: open no school, stop picking places, else stop playing, else point no repair out, else lay the pen down, else leave the panel of siting, redrawing or comparing, else select
 * nothing. No edit is ever taken back by it.
 */
export function stepBack(): void {
  const { playing, sheet, tool, selection, desk, pen } = store.getState();
  if (sheet) store.setState({ sheet: null });
  else if (pen.draft && isBegun(pen.draft)) dropDraft();
  else if (desk.drawing) store.setState({ desk: { ...desk, drawing: null } });
  else if (desk.opening.length > 0) store.setState({ desk: { ...desk, opening: [] } });
  else if (desk.picking) store.setState({ desk: { ...desk, picking: null } });
  else if (playing) togglePlay();
  else if (pen.marked) store.setState({ pen: { ...pen, marked: null } });
  else if (pen.tool !== 'select') store.setState({ pen: penWith(pen, 'select') });
  else if (tool !== 'inspect') store.setState({ tool: 'inspect' });
  else if (selection) select(null);
}
