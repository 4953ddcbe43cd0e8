import { isRefusal, type SpokenOperation, type SpokenRefusal } from '@xuetu/geodata/scenario';
import { store } from '../store.ts';
import { commitEdit } from './commit-edit.ts';
import { openPlan } from './show-scenario.ts';

/**
 * Does something to the open scenario's plan, or to the present plan in a new scenario that is named after it. Answers the refusal where it
 * cannot be done.
 */
export async function operate<Input>(
  operation: SpokenOperation<Input>,
  input: Input,
): Promise<SpokenRefusal | undefined> {
  const plan = openPlan();
  if (!plan) return undefined;
  const answer = operation(plan, input, store.getState().locale);
  if (isRefusal(answer)) return answer;
  await commitEdit(answer, answer.label);
  return undefined;
}
