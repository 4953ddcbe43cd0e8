import type { Plan } from '@xuetu/geodata/model';
import type { Proposal, SitingGoal, SitingProgress } from '@xuetu/geodata/siting';

/** What to solve, and for which plan. */
export interface SitingTask {
  base: Plan;
  plan: Plan;
  goal: SitingGoal;
}

/** A solve under way. `stop` ends it at once; its proposal then never comes. */
export interface SitingRun {
  proposal: Promise<Proposal>;
  stop: () => void;
}

export type RunSiting = (task: SitingTask, onProgress: (progress: SitingProgress) => void) => SitingRun;
