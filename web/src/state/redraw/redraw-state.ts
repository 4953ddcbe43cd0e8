import type { LocalName, Plan } from '@xuetu/geodata/model';
import type { RedrawGoal, Redrawn, RedrawProgress } from '@xuetu/geodata/siting/redraw';

/** A goal of redrawing while it is being said; the stage is the one on the switch. */
export type RedrawDraft = Omit<RedrawGoal, 'stage'>;

/** Redrawing the catchments of a stage, from the goal to the answer. */
export interface RedrawState {
  status: 'idle' | 'running' | 'stopping' | 'done' | 'refused' | 'failed';
  draft: RedrawDraft;
  /** Milliseconds since 1970 at which the search began. */
  startedAt?: number;
  /** What was found by and by. */
  curve: RedrawProgress[];
  /** What was asked. */
  goal?: RedrawGoal;
  /** The plan that the answer is about: once another is shown it is out of date. */
  plan?: Plan;
  answer?: Redrawn;
  /** Why there is no answer. */
  reason?: LocalName;
  /** The answer was put into the scenario. */
  isTaken?: boolean;
}

/** Nothing asked yet. */
export const NO_REDRAW: RedrawState = { status: 'idle', draft: {}, curve: [] };
