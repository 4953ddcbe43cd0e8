import { insertView } from '@xuetu/geodata/story';
import type { Removed } from '../story-state.ts';
import { storyStore } from '../story-store.ts';
import { changeStory } from './change-story.ts';
import { createStory } from './create-story.ts';

/** Milliseconds in which a removal can be taken back. */
const UNDO_MILLISECONDS = 10_000;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Offers for a while to take a removal back. */
export function offerUndo(removed: Removed): void {
  clearTimeout(timer);
  storyStore.setState({ removed });
  timer = setTimeout(() => storyStore.setState({ removed: null }), UNDO_MILLISECONDS);
}

/** Takes the last removal back: the view at its place, or the story under its id. */
export function undoRemoval(): void {
  const { removed } = storyStore.getState();
  clearTimeout(timer);
  storyStore.setState({ removed: null });
  if (removed?.kind === 'view') changeStory((story) => insertView(story, removed.view, removed.at));
  if (removed?.kind === 'story') createStory(removed.draft, removed.id);
}
