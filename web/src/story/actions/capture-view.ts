import { insertView, type MeetingView } from '@xuetu/geodata/story';
import { newId } from '../../saving/new-id.ts';
import { storyStore } from '../story-store.ts';
import { changeStory } from './change-story.ts';
import { createStory } from './create-story.ts';

/** Saves a picture at the end of the open story, of a new one where none is open. Answers its place in the story, from 1; 0 where the story is full. */
export function captureView(
  view: MeetingView,
  words: { caption: string; storyName: string; snapshotId?: string },
): number {
  const { caption, storyName, snapshotId = '' } = words;
  const saved = { id: newId('v'), caption, notes: '', snapshotId, view: structuredClone(view) };
  if (storyStore.getState().open) changeStory((story) => insertView(story, saved));
  else createStory({ name: storyName, views: [saved] });
  const views = storyStore.getState().open?.draft.views ?? [];
  return views.findIndex(({ id }) => id === saved.id) + 1;
}
