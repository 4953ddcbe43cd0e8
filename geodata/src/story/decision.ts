import { z } from 'zod';
import { written } from './written.ts';

/** Those who voted one way: how many, and who, as far as it was written down. Null: not counted. */
export const Votes = z.object({
  count: z.number().int().min(0).max(9999).nullable(),
  names: z.array(written(60).trim().min(1)).max(200),
});
export type Votes = z.infer<typeof Votes>;

/** What a meeting says of its decision. */
export const DecisionDraft = z.object({
  /** What was decided, in the words of the minutes. */
  decided: written(2000).trim().min(1),
  /** Who decided: a person or a body. */
  decidedBy: written(200).trim().min(1),
  /** The day of the decision, YYYY-MM-DD. */
  decidedOn: z.iso.date(),
  /** Name and place of the meeting. */
  meeting: written(200).trim(),
  place: written(200).trim(),
  /** Empty: the base plan. */
  scenarioId: written(64),
  /** Snapshot that was decided on; empty: the numbers of the moment. */
  snapshotId: written(64),
  inFavour: Votes,
  against: Votes,
  abstained: Votes,
  /** 不同意见: what was said against it, in words. */
  dissent: written(4000).trim(),
  /** Id of the entry that this one corrects; empty where it corrects none. */
  corrects: written(64),
});
export type DecisionDraft = z.infer<typeof DecisionDraft>;

/** 决策记录: one entry of the log. Nothing of it can be changed or deleted; what was wrong is corrected by a later entry that names it. */
export const Decision = DecisionDraft.extend({
  id: z.string().min(1).max(64),
  districtId: z.string(),
  /** Place in the district's log, from 1. */
  number: z.number().int().min(1),
  /** Name of the scenario when it was decided on; empty for the base plan. */
  scenarioName: z.string(),
  /** 0 for the base plan. */
  scenarioVersion: z.number().int().min(0),
  /** Hash of the base plan that was decided on: the data version. */
  planHash: z.string(),
  /** The moment it was written down, in ISO 8601. */
  at: z.string(),
});
export type Decision = z.infer<typeof Decision>;
