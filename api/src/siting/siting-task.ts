import type { LocalName, Plan } from '@xuetu/geodata/model';
import type { Proposal, SitingGoal } from '@xuetu/geodata/siting';

/** What to solve, and for which plan. */
export interface SitingTask {
  base: Plan;
  plan: Plan;
  goal: SitingGoal;
}

/** How far a solve is, 0 to 1, and what it is doing. */
export interface SitingProgress {
  progress: number;
  step: LocalName;
}

/** A solve under way. `stop` ends it at once; its proposal then never comes. */
export interface SitingRun {
  proposal: Promise<Proposal>;
  stop: () => void;
}

export type RunSiting = (task: SitingTask, onProgress: (progress: SitingProgress) => void) => SitingRun;
