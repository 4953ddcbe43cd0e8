import type { GoalDraft } from '../siting/siting-state.ts';
import { store } from '../store.ts';
import { changeDesk } from './change-desk.ts';

/** Changes the goal that is being said; nothing is computed before it is asked for. */
export function changeGoal(change: Partial<GoalDraft>): void {
  changeDesk({ goal: { ...store.getState().desk.goal, ...change } });
}
