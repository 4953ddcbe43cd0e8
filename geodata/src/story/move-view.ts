import type { Story } from './story.ts';

/** The story with one view moved to a place, counted from 0 and kept within the story. Answers the story itself where nothing moves. */
export function moveView(story: Story, viewId: string, to: number): Story {
  const from = story.views.findIndex(({ id }) => id === viewId);
  const place = Math.min(Math.max(to, 0), story.views.length - 1);
  if (from < 0 || from === place) return story;
  return { ...story, views: story.views.toSpliced(from, 1).toSpliced(place, 0, story.views[from]!) };
}
