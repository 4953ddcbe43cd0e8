import { store } from '../state/store.ts';

/** What a request for small counts brings: the key that was typed, percent-encoded because headers carry Latin-1 only. */
export function smallCountHeaders(): Record<string, string> {
  const { key } = store.getState().smallCounts;
  return key ? { 'X-Small-Counts-Key': encodeURIComponent(key) } : {};
}
