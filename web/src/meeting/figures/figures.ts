import type { Simulated } from '../../state/app-state.ts';

/** A plan with its numbers as a meeting shows it, or how far it is. */
export type Figures =
  | { status: 'working' }
  | { status: 'failed'; message: string }
  | { status: 'ready' /** Empty for the base plan. */; name: string; simulated: Simulated };
