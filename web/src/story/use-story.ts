import { useStore } from 'zustand';
import type { StoryState } from './story-state.ts';
import { storyStore } from './story-store.ts';

/** Reads stories in a component; re-renders where the selected value changes. */
export function useStory<Value>(selector: (state: StoryState) => Value): Value {
  return useStore(storyStore, selector);
}
