import { removeView } from '@xuetu/geodata/story';
import { storyStore } from '../story-store.ts';
import { changeStory } from './change-story.ts';
import { offerUndo } from './undo-removal.ts';

/** Takes a view out of the open story; it can be taken back for a while. */
export function deleteView(viewId: string): void {
  const views = storyStore.getState().open?.draft.views ?? [];
  const at = views.findIndex(({ id }) => id === viewId);
  const view = views[at];
  if (!view) return;
  changeStory((story) => removeView(story, viewId));
  offerUndo({ kind: 'view', view, at });
}
