import type { StoryDraft } from '@xuetu/geodata/story';
import { newId } from '../../saving/new-id.ts';
import { storyStore } from '../story-store.ts';
import { keepStory } from './keep-story.ts';

/** Makes a story and opens it. */
export function createStory(draft: StoryDraft, id: string = newId('t')): void {
  const { districtId, stories } = storyStore.getState();
  if (!districtId) return;
  const listed = { id, districtId, name: draft.name, version: 1, updatedAt: '', length: draft.views.length };
  storyStore.setState({ stories: [listed, ...(stories ?? []).filter((each) => each.id !== id)] });
  keepStory({ id, districtId, draft, version: null }, false);
}
