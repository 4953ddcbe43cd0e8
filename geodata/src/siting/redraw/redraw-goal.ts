import { z } from 'zod';
import { Stage } from '../../model/index.ts';
import type { RedrawWeights } from './redraw-weights.ts';

const Weight = z.number().min(0).max(1000).optional();

/** 重新划片: what catchments of one stage are looked for. */
export const RedrawGoal = z
  .object({
    stage: Stage,
    /** The autumn whose pupils and seats count, and from which the catchments hold; left out: the first that is forecast. */
    year: z.number().int().optional(),
    /** Weights that differ from `REDRAW_WEIGHTS`. */
    weights: z
      .object({
        walking: Weight,
        moved: Weight,
        crossings: Weight,
        beyondRadius: Weight,
        feeders: Weight,
        border: Weight,
      } satisfies Record<keyof RedrawWeights, unknown>)
      .optional(),
    /** Most and fewest pupils of each school, as parts of its seats; left out: up to all of them, and no fewest. */
    use: z.object({ most: z.number().min(0.1).max(3), least: z.number().min(0).max(1) }).optional(),
    /** Nobody is sent farther than this in metres, but who is already or has nothing nearer. */
    farthestMetres: z.number().positive().max(100_000).optional(),
    /** Compounds that stay with today's school: those named, or those of the schools named. */
    lock: z
      .object({
        compoundIds: z.array(z.string()).max(100_000).optional(),
        schoolIds: z.array(z.string()).max(10_000).optional(),
      })
      .optional(),
    seed: z.number().int().min(0).max(2_147_483_647).optional(),
    /** Seconds for the search. */
    timeLimit: z.number().min(1).max(600).optional(),
  })
  .refine(({ use }) => !use || use.least <= use.most, { error: 'use.least beyond use.most', path: ['use', 'least'] });
export type RedrawGoal = z.infer<typeof RedrawGoal>;
