import type { GoalDraft } from '../siting/siting-state.ts';
import { changeDesk } from './change-desk.ts';
import { runSiting } from './run-siting.ts';

/** Puts a goal with a limit given way into the form and computes again. */
export async function relaxAndRun(goal: GoalDraft): Promise<void> {
  changeDesk({ goal });
  await runSiting();
}
