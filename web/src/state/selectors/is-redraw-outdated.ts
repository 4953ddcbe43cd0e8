import type { AppState } from '../app-state.ts';
import { openPlan } from './open-plan.ts';

/** Whether the catchments found are for another plan than the open one, and have not become part of it. */
export function isRedrawOutdated(state: AppState): boolean {
  const { plan, isTaken } = state.redraw;
  return plan !== undefined && plan !== openPlan(state) && !isTaken;
}
