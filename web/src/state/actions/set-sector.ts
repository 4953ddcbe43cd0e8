import { store } from '../store.ts';

/** Chooses which of several parallel sets of catchments is drawn. */
export function setSector(sector: string): void {
  store.setState({ sector });
}
