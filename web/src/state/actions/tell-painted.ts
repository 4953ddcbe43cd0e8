import { store } from '../store.ts';

/** The map has been drawn for the first time. */
export function tellPainted(): void {
  store.setState({ painted: true });
}
