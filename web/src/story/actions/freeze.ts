import type { Snapshot, SnapshotDraft } from '@xuetu/geodata/story';
import { ask } from '../../api/ask.ts';
import { client } from '../../api/client.ts';
import type { Outcome } from '../../api/outcome.ts';
import { newId } from '../../saving/new-id.ts';
import { flushScenario } from '../../state/actions/flush-scenario.ts';
import { NOT_SAVED } from '../not-saved.ts';
import { storyStore } from '../story-store.ts';

/** Freezes the numbers of a plan on the server, as it is stored there; what is not saved yet is saved before. */
export async function freeze(draft: SnapshotDraft): Promise<Outcome<Snapshot>> {
  const { districtId } = storyStore.getState();
  if (!districtId || !(await flushScenario())) return NOT_SAVED;
  storyStore.setState({ isFreezing: true });
  const answer = await ask(
    client.api.districts[':district'].snapshots.$post({
      param: { district: districtId },
      json: { ...draft, id: newId('s') },
    }),
  );
  storyStore.setState({ isFreezing: false });
  if (!answer.ok) return answer;
  const { snapshot } = answer.value;
  storyStore.setState(({ snapshots }) => ({ snapshots: [snapshot, ...(snapshots ?? [])] }));
  return { ok: true, value: snapshot };
}
