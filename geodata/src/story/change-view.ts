import type { Story, StoryView } from './story.ts';

/** The story with something of one view said anew; its id and place stay. */
export function changeView(story: Story, viewId: string, changes: Partial<Omit<StoryView, 'id'>>): Story {
  return { ...story, views: story.views.map((view) => (view.id === viewId ? { ...view, ...changes } : view)) };
}
