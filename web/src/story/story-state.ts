import type { Decision, Snapshot, StoryDraft, StoryView } from '@xuetu/geodata/story';
import type { Failure } from '../state/app-state.ts';
import type { ListedStory } from './stored-story.ts';
import type { StorySaving } from './story-keeping.ts';

/** What can be taken back: a view taken out of the open story, or a whole story. */
export type Removed = { kind: 'view'; view: StoryView; at: number } | { kind: 'story'; id: string; draft: StoryDraft };

/** Stories, snapshots and decisions of the open district. Only files in `actions/` write it. */
export interface StoryState {
  districtId: string | null;
  /** Null until they were read. */
  stories: ListedStory[] | null;
  open: { id: string; draft: StoryDraft } | null;
  saving: StorySaving;
  removed: Removed | null;
  snapshots: Snapshot[] | null;
  decisions: Decision[] | null;
  /** Numbers are being frozen. */
  isFreezing: boolean;
  failure: Failure | null;
  /** What was just done, said for a moment. */
  said: string;
  /** What lies over the meeting: the drawer of stories and records, or the form of a decision. */
  desk: 'drawer' | 'decision' | null;
  tab: 'stories' | 'snapshots' | 'decisions';
}

export const NO_STORY: StoryState = {
  districtId: null,
  stories: null,
  open: null,
  saving: { status: 'saved' },
  removed: null,
  snapshots: null,
  decisions: null,
  isFreezing: false,
  failure: null,
  said: '',
  desk: null,
  tab: 'stories',
};
