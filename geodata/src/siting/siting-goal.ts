import { z } from 'zod';
import { Stage } from '../model/index.ts';
import { SitingActionKind } from './siting-action.ts';

/** Which actions are meant: those that agree with everything that is said. */
export const ActionPattern = z
  .object({
    kind: SitingActionKind.optional(),
    stage: Stage.optional(),
    siteId: z.string().min(1).optional(),
    schoolId: z.string().min(1).optional(),
    year: z.number().int().optional(),
    classes: z.number().int().positive().optional(),
  })
  .refine((pattern) => Object.values(pattern).some((each) => each !== undefined), {
    error: '至少要说明一项 (say at least one thing about the action)',
  });
export type ActionPattern = z.infer<typeof ActionPattern>;

/** Weights that differ from the standard ones, in 万元; what each means stands with `SitingWeights`. */
export const WeightChoice = z
  .object({
    walkingWanPerPupilKmYear: z.number().min(0).max(1000),
    movingWanPerPupil: z.number().min(0).max(10_000),
    shortageWanPerSeat: z.number().positive().max(1_000_000),
    emptyWanPerSeatYear: z.number().min(0).max(1000),
    runningWanPerClassYear: z.number().min(0).max(10_000),
    runningWanPerSchoolYear: z.number().min(0).max(100_000),
  })
  .partial();
export type WeightChoice = z.infer<typeof WeightChoice>;

export const BirthsWeighing = z.enum(['one', 'expected', 'regret', 'p90']);
export type BirthsWeighing = z.infer<typeof BirthsWeighing>;

/** What to solve. Left-out stage: every stage that has a shortage. */
export const SitingGoal = z.object({
  stage: Stage.optional(),
  /** All one-off cost together. */
  budgetWan: z.number().positive().optional(),
  /** One-off cost that may be paid in a year; years not named are free. */
  budgetByYear: z
    .array(z.object({ year: z.number().int(), wan: z.number().min(0) }))
    .max(40)
    .optional(),
  weights: WeightChoice.optional(),
  /**
   * Kinds of actions that may be used; left out: building and extending, and converting and bridging in the alternatives that make do with
   * what stands. Closing is for those who ask.
   */
  kinds: z.array(SitingActionKind).min(1).optional(),
  /** Each pattern must be met by an action; one with year and classes fixes it. */
  required: z.array(ActionPattern).max(100).optional(),
  /** No action may agree with any of these. */
  forbidden: z.array(ActionPattern).max(1000).optional(),
  /** Compounds that stay with today's schools: all of them, those named, or those of the schools named. */
  lock: z
    .object({
      all: z.boolean().optional(),
      compoundIds: z.array(z.string()).max(100_000).optional(),
      schoolIds: z.array(z.string()).max(10_000).optional(),
    })
    .optional(),
  /** Fewest classes of a new school, so that none is built that is too small to be run. */
  minimumClasses: z.number().int().min(1).max(60).optional(),
  /** Nobody is sent to a school farther than this, in metres of walking, and whoever is farther from today's moves as soon as can be. */
  farthestMetres: z.number().min(100).max(100_000).optional(),
  /** Each compound goes to one school, even where that leaves more seats short. */
  wholeCompounds: z.boolean().optional(),
  /** Asks for what so many new schools can do for walks, and for an alternative that brings most children within the service radius. */
  newSchools: z.number().int().min(1).max(50).optional(),
  /** How likely each births scenario is, by its id; left out: the one the assumptions have chosen, alone. Adds up to 1. */
  births: z.record(z.string(), z.number().min(0).max(1)).optional(),
  /**
   * How births are weighed. `one`, or left out: alternatives are solved for the births that the assumptions have chosen. `expected`: for
   * the expected cost over the scenarios in `births`. `regret`: so that, whichever of these scenarios comes (left out: any), the answer costs
   * as little as possible more than what would have been best for it. What is built is the same in all; who goes where is not. `p90`: for one
   * draw of the demand, in which seats are as short as in the ninetieth of a hundred.
   */
  weighBirths: BirthsWeighing.optional(),
  seed: z.number().int().min(0).max(2_147_483_647).optional(),
  /** Seconds for the whole solve. */
  timeLimit: z.number().min(1).max(600).optional(),
});
export type SitingGoal = z.infer<typeof SitingGoal>;
