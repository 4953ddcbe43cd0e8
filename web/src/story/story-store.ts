import { createStore } from 'zustand/vanilla';
import { NO_STORY, type StoryState } from './story-state.ts';

/** The state of stories, snapshots and decisions, beside that of the page: it is loaded with the first of them. */
export const storyStore = createStore<StoryState>(() => NO_STORY);
