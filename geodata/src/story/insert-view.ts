import type { Story, StoryView } from './story.ts';
import { MOST_VIEWS } from './story.ts';

/**
 * The story with a view put at a place, counted from 0; at the end where no place is named. Answers the story itself where it is full, or where
 * it has a view of that id.
 */
export function insertView(story: Story, view: StoryView, at: number = story.views.length): Story {
  if (story.views.length >= MOST_VIEWS || story.views.some(({ id }) => id === view.id)) return story;
  return { ...story, views: story.views.toSpliced(Math.max(at, 0), 0, view) };
}
