import type { Locale, Plan } from '@xuetu/geodata/model';
import { type Edit, editName, isRefusal, type Refusal } from '@xuetu/geodata/scenario';
import { openPlan } from '../selectors/open-plan.ts';
import { store } from '../store.ts';
import { commitEdit } from './commit-edit.ts';

/**
 * Does something to the open scenario's plan, or to the present plan in a new scenario that is named after it unless it is named here. Answers
 * the refusal where it cannot be done.
 */
export async function operate<Input, Why extends Refusal>(
  operation: (plan: Plan, input: Input, locale: Locale) => Edit | Why,
  input: Input,
  nameOfNew?: string,
): Promise<Why | undefined> {
  const state = store.getState();
  const plan = openPlan(state);
  if (!plan) return undefined;
  const answer: Edit | Refusal = operation(plan, input, state.locale);
  if (isRefusal(answer)) return answer as Why;
  await commitEdit(answer, nameOfNew ?? editName(answer, state.locale));
  return undefined;
}
