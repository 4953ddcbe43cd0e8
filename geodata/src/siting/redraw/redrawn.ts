import { z } from 'zod';
import { LocalName, Stage } from '../../model/index.ts';
import { Edit } from '../../scenario/index.ts';
import { YearShortage } from '../answer/proposal.ts';
import { RedrawGoal } from './redraw-goal.ts';
import { RedrawnSites } from './redrawn-sites.ts';

const BeforeAfter = z.object({ before: z.number(), after: z.number() });

/** One part of the objective before and after, in weighted pupil-kilometres; `count` is what is counted, before its weight: of `building` 万元 a year. */
export const RedrawTerm = z.object({
  name: z.string(),
  before: z.number().optional(),
  after: z.number(),
  count: z.number(),
});
export type RedrawTerm = z.infer<typeof RedrawTerm>;

/** One catchment in the autumn of the goal: pupils of compounds, and seats that are there for them (null where not known). */
export const RedrawnCatchment = z.object({
  catchmentId: z.string(),
  schoolIds: z.array(z.string()),
  name: z.string(),
  seats: z.number().nullable(),
  pupilsBefore: z.number(),
  pupilsAfter: z.number(),
});
export type RedrawnCatchment = z.infer<typeof RedrawnCatchment>;

/** 重新划片方案: catchments of one stage that are proposed, with what they cost, what is proven of them, and what simulating them gives. */
export const Redrawn = z.object({
  goal: RedrawGoal,
  stage: Stage,
  year: z.number().int(),
  /** In weighted pupil-kilometres; `before` is left out where a compound has no school today. */
  objective: z.object({ before: z.number().optional(), after: z.number() }),
  terms: z.array(RedrawTerm),
  /** No catchments that keep the limits cost less, whatever sites open for them; null where none can keep them. */
  lowerBound: z.number().nullable(),
  /**
   * The same with compounds that may be split and catchments in pieces: what the best sharing of seats alone would cost. Where sites are
   * chosen, with those of the answer, so that it may lie above the lower bound.
   */
  splitBound: z.number().nullable(),
  gapPercent: z.number().nullable(),
  /** Pupils beyond the limits, and pieces of ground that do not hang together with their school; 0 in good catchments. */
  over: z.number(),
  apart: z.number().int(),
  catchments: z.array(RedrawnCatchment),
  compoundsMoved: z.number().int(),
  pupilsMoved: z.number(),
  /** Way to school in metres: mean, and what nine of ten pupils do not go beyond. */
  meanWalkMetres: BeforeAfter,
  p90WalkMetres: BeforeAfter,
  /** Where the goal asks for new schools. */
  sites: RedrawnSites.optional(),
  shortage: z.array(YearShortage),
  /** Why no catchments keep every limit; empty where some do. */
  obstacles: z.array(LocalName),
  notes: z.array(LocalName),
  edits: z.array(Edit),
  seconds: z.number(),
  seed: z.number().int(),
  inputHash: z.string(),
});
export type Redrawn = z.infer<typeof Redrawn>;
