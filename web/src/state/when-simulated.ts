import { store } from './store.ts';

/** Does something once, when the first numbers are there and drawn. */
export function whenSimulated(act: () => void): void {
  const stop = store.subscribe(({ base }) => {
    if (!base) return;
    stop();
    requestAnimationFrame(() => setTimeout(act));
  });
}
