import type { Scenario } from '@xuetu/geodata/scenario';
import type { RedrawGoal, Redrawn, RedrawProgress, RedrawRefusal } from '@xuetu/geodata/siting/redraw';

/** Catchments to be looked for, on the plan that a scenario stands for. */
export interface RedrawQuestion extends Pick<Scenario, 'edits' | 'cursor'> {
  goal: RedrawGoal;
}

/** What the worker is told. */
export type RedrawOrder =
  | { kind: 'base'; port: MessagePort }
  | { kind: 'ask'; question: RedrawQuestion }
  | { kind: 'stop' };

/** What the worker tells. */
export type RedrawNews =
  | { kind: 'progress'; progress: RedrawProgress }
  | { kind: 'answer'; answer: Redrawn | RedrawRefusal }
  | { kind: 'failure'; message: string };
