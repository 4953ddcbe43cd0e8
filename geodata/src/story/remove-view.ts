import type { Story } from './story.ts';

/** The story without one view. */
export function removeView(story: Story, viewId: string): Story {
  return { ...story, views: story.views.filter(({ id }) => id !== viewId) };
}
