import type { Decision, DecisionDraft } from '@xuetu/geodata/story';
import { ask } from '../../api/ask.ts';
import { client } from '../../api/client.ts';
import type { Outcome } from '../../api/outcome.ts';
import { flushScenario } from '../../state/actions/flush-scenario.ts';
import { NOT_SAVED } from '../not-saved.ts';
import { storyStore } from '../story-store.ts';

/**
 * Writes a decision into the log; on the numbers of the moment only when these are stored, so that the log names their version. `id` is its
 * maker's, so that asking again after a lost answer writes no second one.
 */
export async function writeDecision(draft: DecisionDraft, id: string): Promise<Outcome<Decision>> {
  const { districtId } = storyStore.getState();
  if (!districtId) throw new Error('a decision needs an open district');
  if (draft.snapshotId === '' && !(await flushScenario())) return NOT_SAVED;
  const answer = await ask(
    client.api.districts[':district'].decisions.$post({ param: { district: districtId }, json: { id, draft } }),
  );
  if (!answer.ok) return answer;
  const { decision } = answer.value;
  storyStore.setState(({ decisions }) => ({
    decisions: [decision, ...(decisions ?? []).filter((each) => each.id !== decision.id)],
  }));
  return { ok: true, value: decision };
}
