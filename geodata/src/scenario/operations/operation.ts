import type { Locale, Plan, Stage } from '../../model/index.ts';
import type { Edit } from '../edit.ts';
import type { Refusal, SpokenRefusal } from '../refusal.ts';

/** Answers a user action with the edit it causes, or with the reason it cannot be done. Pure. */
export type Operation<Input> = (plan: Plan, input: Input) => Edit | Refusal;

/** The catchments of one stage and sector, which tile the district together. */
export interface Layer {
  stage: Stage;
  sector: string;
}

/** What the planner says of any operation. */
export interface Said {
  /** Name of the edit in the history; left out, the operation names it in Chinese. */
  label?: string;
}

/** What the planner allows on purpose. */
export interface Allowed {
  /** Catchments may fall into more parts than before (飞地). */
  mayDetach?: boolean;
  /** These catchments may lose all their ground and end. */
  mayVanish?: readonly string[];
}

/** An operation that names its edit in the language of the interface, Chinese where none is said, and refuses in words. */
export type SpokenOperation<Input> = (plan: Plan, input: Input, locale?: Locale) => Edit | SpokenRefusal;
