import { z } from 'zod';
import { LocalName, Stage } from '../model/index.ts';
import { Edit } from '../scenario/index.ts';

/** One thing to do: build a school on a site, or extend a school, by so many classes. */
export const SitingAction = z.object({
  kind: z.enum(['build', 'extend']),
  stage: Stage,
  siteId: z.string().optional(),
  schoolId: z.string().optional(),
  name: z.string(),
  /** First autumn in which the seats are there. */
  year: z.number().int(),
  classes: z.number().int().positive(),
  seats: z.number().int().positive(),
  costWan: z.number().min(0),
});
export type SitingAction = z.infer<typeof SitingAction>;

/** Seats short in one year, summed over schools: pupils beyond the seats of their school, plus pupils without a school. */
export const YearShortage = z.object({ year: z.number().int(), before: z.number(), after: z.number() });
export type YearShortage = z.infer<typeof YearShortage>;

/** One answer to a siting goal. Objective, bound and gap are of the optimisation; shortage and the rest of a re-simulation. */
export const Alternative = z.object({
  id: z.string(),
  name: LocalName,
  /** Why this alternative differs from the others. */
  rationale: LocalName,
  objective: z.number(),
  lowerBound: z.number(),
  gapPercent: z.number(),
  /** Objective by term, in 万元; adds up to the objective. */
  terms: z.record(z.string(), z.number()),
  costWan: z.number(),
  seatsAdded: z.number(),
  actions: z.array(SitingAction),
  shortage: z.array(YearShortage),
  /** Pupils' mean walking distance to school in the worst year, before and after, in metres. */
  meanWalkMetres: z.object({ before: z.number(), after: z.number() }),
  /** Pupils of the worst year whose school changes. */
  pupilsMoved: z.number(),
  seconds: z.number(),
  /** What to commit to turn this alternative into a scenario. */
  edits: z.array(Edit),
});
export type Alternative = z.infer<typeof Alternative>;

/** What to solve. Left-out stage: every stage that has a shortage. */
export const SitingGoal = z.object({
  stage: Stage.optional(),
  budgetWan: z.number().positive().optional(),
  /** Seconds for the whole solve. */
  timeLimit: z.number().min(1).max(600).optional(),
});
export type SitingGoal = z.infer<typeof SitingGoal>;

/** 选址方案: alternatives for one goal, with what was asked and what was found. */
export const Proposal = z.object({
  goal: SitingGoal,
  /** Years for which actions can have effect; shortage before the first of them cannot be removed and is not asked for. */
  firstYear: z.number().int(),
  stages: z.array(Stage),
  alternatives: z.array(Alternative),
  notes: z.array(LocalName),
});
export type Proposal = z.infer<typeof Proposal>;
