import type { AppState } from './app-state.ts';
import { store } from './store.ts';

const QUIET_MILLISECONDS = 1000;

/**
 * Does something once, when the first numbers are there, the map is drawn and a moment has passed, so that it does not hold up the
 * first page; at once when something is selected.
 */
export function whenDrawn(act: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = ({ base, painted, selection }: AppState) => {
    if (!base) return;
    if (selection) start();
    else if (painted) timer ??= setTimeout(start, QUIET_MILLISECONDS);
  };
  const stop = store.subscribe(look);
  const start = () => {
    clearTimeout(timer);
    stop();
    act();
  };
  look(store.getState());
}
