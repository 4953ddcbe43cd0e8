import type { CatchmentRepair } from '@xuetu/geodata/model';
import { editName, isRefusal, type Refusal, settleRepair } from '@xuetu/geodata/scenario';
import { store } from '../store.ts';
import { commitEdit } from './commit-edit.ts';
import { openPlan } from './show-scenario.ts';

/** Gives the ground of a repair of the import to another catchment. Answers the refusal where it cannot be done. */
export async function giveRepair(
  { id: repairId }: CatchmentRepair,
  to: string,
  mayDetach: boolean,
): Promise<Refusal | undefined> {
  const plan = openPlan();
  if (!plan) return undefined;
  const answer = settleRepair(plan, { repairId, to, mayDetach });
  if (isRefusal(answer)) return answer;
  await commitEdit(answer, editName(answer, store.getState().locale));
  return undefined;
}
