import { store } from './store.ts';

const QUIET_MILLISECONDS = 1000;

/**
 * Does something once, when the first numbers are there, the map is drawn and a moment has passed, so that it does not hold up the
 * first page; at once when something is selected.
 */
export function whenDrawn(act: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = store.subscribe(({ base, painted, selection }) => {
    if (!base) return;
    if (selection) start();
    else if (painted) timer ??= setTimeout(start, QUIET_MILLISECONDS);
  });
  const start = () => {
    clearTimeout(timer);
    stop();
    act();
  };
}
