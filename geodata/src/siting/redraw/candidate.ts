import type { Site } from '../../model/index.ts';
import type { SitingAction } from '../siting-action.ts';

/** A candidate site (候选地块) that may open as a school of the stage, with the sizes to choose from. */
export interface Candidate {
  site: Site;
  /** In ascending order of seats; one at least. */
  sizes: readonly CandidateSize[];
}

/** One size in which a school may be built, at the cost that siting counts for it. */
export interface CandidateSize {
  action: SitingAction;
  /** Seats in the autumn of the question. */
  seats: number;
  /** 万元 a year: what is paid once, spread evenly over the years that siting answers for, and what it takes to run. */
  wanPerYear: number;
}
