import { ask } from '../../api/ask.ts';
import { client } from '../../api/client.ts';
import { store } from '../../state/store.ts';
import type { ListedStory } from '../stored-story.ts';
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
    ...(stories.ok && { stories: asHere(districtId, stories.value.stories) }),
    ...(snapshots.ok && { snapshots: snapshots.value.snapshots }),
    ...(decisions.ok && { decisions: decisions.value.decisions }),
  });
}

/** The list as it is here: with the stories that only this browser has, and the open one as it is being edited. */
function asHere(districtId: string, listed: readonly ListedStory[]): ListedStory[] {
  const unsent = unsentStories(districtId).filter(({ id }) => !listed.some((each) => each.id === id));
  const { open } = storyStore.getState();
  const mine = unsent.map(({ id, draft }) => {
    return { id, districtId, name: draft.name, version: 0, updatedAt: '', length: draft.views.length };
  });
  return [...mine, ...listed].map((each) =>
    each.id === open?.id ? { ...each, name: open.draft.name, length: open.draft.views.length } : each,
  );
}
