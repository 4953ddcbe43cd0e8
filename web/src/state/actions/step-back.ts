import { store } from '../store.ts';
import { select } from './select.ts';
import { togglePlay } from './toggle-play.ts';

/** What Escape does: stop playing, else leave the siting panel, else select nothing. */
export function stepBack(): void {
  const { playing, tool, selection } = store.getState();
  if (playing) togglePlay();
  else if (tool === 'siting') store.setState({ tool: 'inspect' });
  else if (selection) select(null);
}
