import type { Failure } from '../state/app-state.ts';

/** What asking the server gave: the value, or why not in words a person can act on. */
export type Outcome<Value> = { ok: true; value: Value } | { ok: false; failure: Failure; details?: unknown };
