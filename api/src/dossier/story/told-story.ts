import type { Side } from '@xuetu/geodata/compare';
import type { Dossier } from '@xuetu/geodata/dossier';
import type { Plan } from '@xuetu/geodata/model';
import type { StoryView } from '@xuetu/geodata/story';

/** A plan that a view shows, with its numbers: as it is today, or as a snapshot froze it. */
export interface ToldPlan {
  side: Side;
  /** The plan of its day that it is made over. */
  base: Plan;
  /** What the plan is called, with the day where it is frozen. */
  name: string;
  dataVersion: string;
  sourceLine: string;
}

/** One view with everything that it shows; where that cannot be had, a sentence that says why. */
export interface ToldView {
  saved: StoryView;
  /** `before` is there where the view compares. */
  plans: { now: ToldPlan; before?: ToldPlan } | { missing: string };
}

/** A story with the plans that its views name, to be drawn as slides. */
export interface ToldStory {
  /** Title, district, day, data and recipe; the story is its title, and no chapters are in it. */
  dossier: Dossier;
  views: ToldView[];
  /** How many views the story has, also those that find no slide. */
  length: number;
}
