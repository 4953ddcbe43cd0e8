import type { Story } from '@xuetu/geodata/story';
import { storyStore } from '../story-store.ts';
import { putStory } from './keep-story.ts';

/** Changes the open story by one of the verbs of stories; nothing where none is open. */
export function changeStory(verb: (story: Story) => Story): void {
  const { open } = storyStore.getState();
  if (!open) return;
  const { name, views } = verb({ id: open.id, ...open.draft });
  if (name !== open.draft.name || views !== open.draft.views) putStory({ name, views });
}
