import { ask } from '../../api/ask.ts';
import { client } from '../../api/client.ts';
import { storyStore } from '../story-store.ts';
import { unsentStory } from '../unsent-story.ts';
import { keepStory, letGo, wishStory } from './keep-story.ts';

/** Opens a story: as this browser has it where the server does not have that yet, else as the server has it. Null closes the open one. Of several asked for one after the other the last is opened. */
export async function openStory(id: string | null): Promise<void> {
  const { districtId } = storyStore.getState();
  if (!districtId) return;
  const isWished = wishStory();
  if (id === null) {
    letGo();
    storyStore.setState({ open: null, removed: null });
    return;
  }
  const unsent = unsentStory(districtId, id);
  if (unsent) {
    keepStory(unsent, false);
    return;
  }
  const answer = await ask(
    client.api.districts[':district'].stories[':story'].$get({ param: { district: districtId, story: id } }),
  );
  if (storyStore.getState().districtId !== districtId || !isWished()) return;
  if (!answer.ok) {
    storyStore.setState({ failure: answer.failure });
    return;
  }
  const { name, views, version } = answer.value.story;
  keepStory({ id, districtId, draft: { name, views }, version }, true);
}
