import { store } from '../store.ts';

/** Lets catchments be drawn in several parts (飞地), or no longer. */
export function allowParts(mayDetach: boolean): void {
  store.setState(({ pen }) => ({ pen: { ...pen, mayDetach, refusal: null } }));
}
