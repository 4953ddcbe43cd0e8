import type { Plan } from '@xuetu/geodata/model';
import type { Proposal, SitingGoal, SitingProgress } from '@xuetu/geodata/siting';

/** What to solve, and for which plan. */
export interface SitingTask {
  base: Plan;
  plan: Plan;
  goal: SitingGoal;
}

/** A solve under way. */
export interface SitingRun {
  /** Rejects with `SitingCrash` where the solve broke off instead of failing. */
  proposal: Promise<Proposal>;
  /** Asks it to end soon with what it has found. */
  cancel: () => void;
  /** Ends it at once; its proposal then never comes. */
  stop: () => void;
}

export type RunSiting = (task: SitingTask, onProgress: (progress: SitingProgress) => void) => SitingRun;

/** The solve was cut off from outside, by want of memory for example; another try may get through. */
export class SitingCrash extends Error {
  override name = 'SitingCrash';
}
