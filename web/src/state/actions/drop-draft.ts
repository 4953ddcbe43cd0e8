import { store } from '../store.ts';

/** Forgets what is being drawn; the tool stays in hand. */
export function dropDraft(): void {
  store.setState(({ pen }) => ({ pen: { ...pen, draft: null, refusal: null } }));
}
