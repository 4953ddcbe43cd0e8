import { store } from './store.ts';
import { writeUrl } from './url-state.ts';

/** Keeps the address bar at the view shown, at most once a frame. Answers how to stop. */
export function followUrl(): () => void {
  let asked = 0;
  return store.subscribe((state) => {
    if (!state.base || asked) return;
    asked = requestAnimationFrame(() => {
      asked = 0;
      const search = writeUrl(store.getState());
      if (search && search !== location.search) history.replaceState(null, '', search);
    });
  });
}
