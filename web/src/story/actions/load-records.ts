import { ask } from '../../api/ask.ts';
import { client } from '../../api/client.ts';
import { store } from '../../state/store.ts';
import { NO_STORY } from '../story-state.ts';
import { storyStore } from '../story-store.ts';
import { unsentStories } from '../unsent-story.ts';
import { letGo } from './keep-story.ts';

/** Reads the stories, snapshots and decisions of the open district, and forgets those of another. Stories that only this browser has are listed too. */
export async function loadRecords(): Promise<void> {
  const { districtId } = store.getState();
  if (!districtId) return;
  if (storyStore.getState().districtId !== districtId) {
    letGo();
    storyStore.setState({ ...NO_STORY, tab: storyStore.getState().tab, districtId });
  }
  const district = client.api.districts[':district'];
  const param = { district: districtId };
  const [stories, snapshots, decisions] = await Promise.all([
    ask(district.stories.$get({ param })),
    ask(district.snapshots.$get({ param })),
    ask(district.decisions.$get({ param })),
  ]);
  if (storyStore.getState().districtId !== districtId) return;
  const failed = [stories, snapshots, decisions].find((each) => !each.ok);
  storyStore.setState({
    failure: failed && !failed.ok ? failed.failure : null,
    ...(stories.ok && { stories: withUnsent(districtId, stories.value.stories) }),
    ...(snapshots.ok && { snapshots: snapshots.value.snapshots }),
    ...(decisions.ok && { decisions: decisions.value.decisions }),
  });
}

function withUnsent(districtId: string, listed: ReturnType<typeof storyStore.getState>['stories'] & object) {
  const unsent = unsentStories(districtId).filter(({ id }) => !listed.some((each) => each.id === id));
  return [
    ...unsent.map(({ id, draft }) => ({
      id,
      districtId,
      name: draft.name,
      version: 0,
      updatedAt: '',
      length: draft.views.length,
    })),
    ...listed,
  ];
}
