import type { HeatGround } from '@xuetu/geodata/heat';
import type { Stage } from '@xuetu/geodata/model';
import type { Snapshot } from '@xuetu/geodata/story';
import type { Simulated } from '../../state/app-state.ts';
import type { FrozenCheck } from '../../story/frozen.ts';
import type { AskedPlan, StageHeat } from './reckoning-question.ts';

/** A plan with its numbers as a meeting shows it, or how far it is. */
export type Figures = { status: 'working' } | { status: 'failed'; message: string } | ReadyFigures;

/** Where frozen figures come from. */
interface FrozenFacts {
  /** The base plan of that time, with what this program computes of it. */
  base: Simulated;
  snapshot: Snapshot;
  /** Null where it could not be checked. */
  check: FrozenCheck | null;
  /** The numbers are those that were frozen; else only the data are of that time. */
  isWhole: boolean;
}

export interface ReadyFigures {
  status: 'ready';
  /** Name of the scenario; empty for the base plan. */
  name: string;
  simulated: Simulated;
  of: AskedPlan;
  /** Present where the plan is that of a snapshot. */
  frozen?: FrozenFacts;
  /** What heat is made of; absent until the worker has found it. */
  ground?: HeatGround;
  stages: Readonly<Partial<Record<Stage, StageHeat>>>;
}
