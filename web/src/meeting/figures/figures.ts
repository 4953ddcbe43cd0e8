import type { HeatGround } from '@xuetu/geodata/heat';
import type { Stage } from '@xuetu/geodata/model';
import type { Simulated } from '../../state/app-state.ts';
import type { AskedPlan, StageHeat } from './reckoning-question.ts';

/** A plan with its numbers as a meeting shows it, or how far it is. */
export type Figures = { status: 'working' } | { status: 'failed'; message: string } | ReadyFigures;

export interface ReadyFigures {
  status: 'ready';
  /** Name of the scenario; empty for the base plan. */
  name: string;
  simulated: Simulated;
  of: AskedPlan;
  /** What heat is made of; absent until the worker has found it. */
  ground?: HeatGround;
  stages: Readonly<Partial<Record<Stage, StageHeat>>>;
}
