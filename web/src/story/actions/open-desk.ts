import type { StoryState } from '../story-state.ts';
import { storyStore } from '../story-store.ts';

/** Lays the drawer or the form of a decision over the meeting; asked for again it is put away. */
export function openDesk(desk: NonNullable<StoryState['desk']>, tab?: StoryState['tab']): void {
  const now = storyStore.getState();
  const isThere = now.desk === desk && (tab === undefined || tab === now.tab);
  storyStore.setState({ desk: isThere ? null : desk, ...(tab && { tab }) });
}
