import type { Outcome } from '../api/outcome.ts';

/** Something waits for a scenario that could not be saved. Why, stands where scenarios are saved. */
export const NOT_SAVED: Outcome<never> = { ok: false, failure: { code: 'not-saved', message: '' } };
