import type { LocalName, Position, Site, Stage } from '@xuetu/geodata/model';
import type { Alternative, Proposal, SitingGoal, SolvePoint } from '@xuetu/geodata/siting';
import type { CandidateGrid } from '@xuetu/geodata/siting/suitability';
import type { ListedJob } from '../../api/siting-job.ts';
import type { Failure } from '../app-state.ts';

/** A goal while it is being said. */
export interface GoalDraft extends Omit<SitingGoal, 'stage'> {
  /** Null: the stage on the switch. */
  stage: Stage | 'all' | null;
}

/** What is known of one alternative so many seconds after the job began. */
export interface CurvePoint extends SolvePoint {
  seconds: number;
}

/** A siting job as the server tells it. */
export interface SitingState {
  status: 'idle' | ListedJob['status'];
  jobId?: string;
  /** The goal that was asked, and the scenario it was asked for; left out: the base plan. */
  goal?: SitingGoal;
  scenarioId?: string;
  /** Milliseconds since 1970 at which the job was asked for. */
  startedAt?: number;
  /** The server was told to stop and has not ended the job yet. */
  isStopping?: boolean;
  /** 0 to 1. */
  progress: number;
  step?: LocalName;
  curve: CurvePoint[];
  proposal?: Proposal;
  failure?: Failure;
}

/** An alternative with the question that it answers, so that it can be kept beside the answers to other questions. */
export interface Answer {
  /** The same for the same alternative of the same job. */
  key: string;
  jobId: string;
  /** The scenario that it changes; left out: the base plan. */
  scenarioId?: string;
  goal: SitingGoal;
  stages: Stage[];
  firstYear: number;
  alternative: Alternative;
}

/** A candidate site while it is drawn: its corners so far, where the pointer is, and whether its outline is closed. */
export interface SiteDrawing {
  corners: Position[];
  pointer: Position | null;
  isClosed: boolean;
}

/** What a click on the map is taken for: a place that must be used, that may not, whose catchment stays, or where a school opens. */
type Picking = 'required' | 'forbidden' | 'lock' | 'school';

/** What the siting panel is in the middle of. */
export interface SitingDesk {
  goal: GoalDraft;
  /** The form is open; it folds up once there is an answer. */
  isGoalOpen: boolean;
  picking: Picking | null;
  drawing: SiteDrawing | null;
  /** The place where a school is to be opened, marked on the map; empty where none is. */
  opening: readonly Pick<Site, 'id' | 'point'>[];
  /** The grid of candidate sites that was asked for and is neither saved nor dismissed. */
  grid: CandidateGrid | null;
  /** Alternatives kept across runs. */
  pinned: Answer[];
  /** Keys of the alternative in view, and of the one that it is compared with. */
  chosen: string | null;
  against: string | null;
  /** Side by side in a wide panel, without the panel on the left; else the map keeps its room. */
  isWide: boolean;
  /** Jobs of the district that ran lately, newest first. */
  recent: ListedJob[];
}

/** A desk on which nothing lies yet. */
export const CLEAR_DESK: SitingDesk = {
  goal: { stage: null },
  isGoalOpen: true,
  picking: null,
  drawing: null,
  opening: [],
  grid: null,
  pinned: [],
  chosen: null,
  against: null,
  isWide: false,
  recent: [],
};

/** No job. */
export const NO_JOB: SitingState = { status: 'idle', progress: 0, curve: [] };
