import { store } from '../store.ts';

/** Lets the pen take hold of corners, borders and streets near it, or of nothing. */
export function snapFreely(isFree: boolean): void {
  store.setState(({ pen }) => ({ pen: { ...pen, isFree } }));
}
