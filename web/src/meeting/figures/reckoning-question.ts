import type { Scenario } from '@xuetu/geodata/scenario';
import type { Reply } from '../../simulation/simulation-api.ts';

/** A plan as the edits that make it out of the base plan; no edits are the base plan itself. */
export type AskedPlan = Pick<Scenario, 'edits' | 'cursor'>;

/** What the worker of the meeting can be asked. */
export type ReckoningQuestion = { kind: 'numbers'; of: AskedPlan };

export interface ReckoningAnswers {
  /** What simulating the plan gives. */
  numbers: Reply;
}

/** A question on its way, so that its answer finds back. */
export type ReckoningMessage = { id: number; question: ReckoningQuestion } | { kind: 'base'; port: MessagePort };

export type ReckoningReply =
  | { id: number; answer: ReckoningAnswers[keyof ReckoningAnswers] }
  | { id: number; failure: string };
