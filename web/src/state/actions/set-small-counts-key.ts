import { store } from '../store.ts';

/** Keeps the key to small counts for as long as the page is open. */
export function setSmallCountsKey(key: string): void {
  store.setState(({ smallCounts }) => ({ smallCounts: { ...smallCounts, key } }));
}
