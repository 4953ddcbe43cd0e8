import type { AssignedFlows, HeatGround, StageReach } from '@xuetu/geodata/heat';
import type { Stage } from '@xuetu/geodata/model';
import type { Scenario } from '@xuetu/geodata/scenario';
import type { Results } from '@xuetu/geodata/simulation';
import type { Reply } from '../../simulation/simulation-api.ts';

/** A plan as the edits that make it out of the base plan; no edits are the base plan itself. */
export type AskedPlan = Pick<Scenario, 'edits' | 'cursor'>;

/** What the worker of the meeting can be asked of a plan. */
export type ReckoningQuestion = { of: AskedPlan } & (
  | { kind: 'numbers' }
  | { kind: 'ground' }
  | { kind: 'stage'; stage: Stage; results: Pick<Results, 'rows' | 'rowIndex' | 'years'> }
);

export interface ReckoningAnswers {
  /** What simulating the plan gives. */
  numbers: Reply;
  /** Where its children lie on the ground grid. */
  ground: HeatGround;
  /** What they reach on foot in a stage, and where they go. */
  stage: StageHeat;
}

export interface StageHeat {
  reach: StageReach;
  flows: AssignedFlows;
}

/** A question on its way, so that its answer finds back; or the base plan of all later questions. */
export type ReckoningMessage = { id: number; question: ReckoningQuestion } | { port: MessagePort };

export type ReckoningReply =
  | { id: number; answer: ReckoningAnswers[keyof ReckoningAnswers] }
  | { id: number; failure: string };
