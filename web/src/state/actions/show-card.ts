import type { AppState } from '../app-state.ts';
import { store } from '../store.ts';

/** Shows or hides one of the lists; where not said, the other of the two. */
export function showCard(card: keyof AppState['cards'], isShown?: boolean): void {
  store.setState(({ cards }) => ({ cards: { ...cards, [card]: isShown ?? !cards[card] } }));
}
