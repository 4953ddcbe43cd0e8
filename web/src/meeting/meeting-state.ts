import type { MeetingView, StoryView } from '@xuetu/geodata/story';
import type { Figures } from './figures/figures.ts';

/** Saved views being played in order. */
interface Tour {
  /** Id of the story. */
  id: string;
  name: string;
  views: readonly StoryView[];
  /** Which of them is shown. */
  at: number;
}

/** 汇报: what a meeting shows. Only files in `actions/` write it. */
export interface MeetingState {
  /** Null while no meeting is held. */
  view: MeetingView | null;
  /** The story that Next and Previous go through; null: the standard views of the district. */
  tour: Tour | null;
  /** The screen shows nothing, so that people look at whoever speaks. */
  isBlank: boolean;
  /** The list of keys lies over the view. */
  isSheetUp: boolean;
  /** Plans and numbers by id of their scenario, empty for the base plan; absent until they are asked for. */
  figures: Readonly<Record<string, Figures>>;
  /** Why the heat could not be worked out, in words; null where nothing failed. */
  failure: string | null;
}

export const NO_MEETING: MeetingState = {
  view: null,
  tour: null,
  isBlank: false,
  isSheetUp: false,
  figures: {},
  failure: null,
};
