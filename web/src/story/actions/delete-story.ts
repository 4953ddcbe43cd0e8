import { ask } from '../../api/ask.ts';
import { client } from '../../api/client.ts';
import { storyStore } from '../story-store.ts';
import { dropStory } from './keep-story.ts';
import { offerUndo } from './undo-removal.ts';

/** Deletes the open story; it can be taken back for a while. */
export async function deleteStory(): Promise<void> {
  const { districtId, open } = storyStore.getState();
  if (!districtId || !open) return;
  const { id, draft } = open;
  const dropped = dropStory(async () => {
    const answer = await ask(
      client.api.districts[':district'].stories[':story'].$delete({ param: { district: districtId, story: id } }),
    );
    if (!answer.ok && answer.failure.code !== 'unknown-story') storyStore.setState({ failure: answer.failure });
  });
  storyStore.setState(({ stories }) => ({
    open: null,
    stories: stories?.filter((each) => each.id !== id) ?? null,
  }));
  offerUndo({ kind: 'story', id, draft });
  await dropped;
}
