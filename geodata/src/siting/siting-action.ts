import { z } from 'zod';
import { Stage } from '../model/index.ts';

/**
 * What can be done: build a school on a site, extend a school, convert rooms of a school to another stage, close a school (撤并) or
 * open temporary classes (临时班) at one.
 */
export const SitingActionKind = z.enum(['build', 'extend', 'convert', 'close', 'temporary']);
export type SitingActionKind = z.infer<typeof SitingActionKind>;

/** One thing to do at one place for one stage. A nine-year school (九年一贯制) is two actions of one site and year. */
export const SitingAction = z.object({
  kind: SitingActionKind,
  /** The stage that gets the seats, or loses them where a school closes. */
  stage: Stage,
  /** Of a conversion: the stage that gives its rooms. */
  fromStage: Stage.optional(),
  siteId: z.string().optional(),
  schoolId: z.string().optional(),
  name: z.string(),
  /** First autumn in which it holds. */
  year: z.number().int(),
  /** Of temporary classes: the last autumn. */
  until: z.number().int().optional(),
  /** Classes that are opened, or closed where a school closes. */
  classes: z.number().int().min(0),
  /** Seats that the stage gains here; below 0 where a school closes. */
  seats: z.number().int(),
  /** One-off cost, land included. */
  costWan: z.number().min(0),
  /** What it costs to run more each year; below 0 where it saves. */
  runningWanPerYear: z.number().optional(),
});
export type SitingAction = z.infer<typeof SitingAction>;
