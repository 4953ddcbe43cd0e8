import type { App } from '@xuetu/api/app';
import { hc } from 'hono/client';
import { store } from '../state/store.ts';

/** The typed client of our own server. Messages come in the language of the interface. */
export const client = hc<App>(globalThis.location?.origin ?? 'http://localhost', {
  headers: () => ({ 'Accept-Language': store.getState().locale }),
});
