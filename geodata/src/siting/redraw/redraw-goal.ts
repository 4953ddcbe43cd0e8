import { z } from 'zod';
import { Stage } from '../../model/index.ts';
import type { RedrawWeights } from './redraw-weights.ts';

const Weight = z.number().min(0).max(1000).optional();

/** 重新划片: what catchments of one stage are looked for. */
export const RedrawGoal = z
  .object({
    stage: Stage,
    /**
     * The autumn whose pupils and seats count, and from which the catchments hold; left out: the first that is forecast, or with sites the
     * first in which one of them can open.
     */
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
    /** Candidate sites that may open as schools of the stage, beside those that stand; left out: none. */
    sites: z
      .object({
        /** Ids of the sites; left out: all that are allowed. */
        ids: z.array(z.string().min(1)).min(1).max(1000).optional(),
        /** Most schools to open; left out: as many as pay. */
        most: z.number().int().min(1).max(50).optional(),
        /** Pupil-kilometres for 10,000 yuan (万元) a year of building and running; left out: `BUILD_WEIGHT`. */
        buildWeight: z.number().min(0).max(1000).optional(),
      })
      .optional(),
    seed: z.number().int().min(0).max(2_147_483_647).optional(),
    /** Seconds for the search. */
    timeLimit: z.number().min(1).max(600).optional(),
  })
  .refine(({ use }) => !use || use.least <= use.most, { error: 'use.least beyond use.most', path: ['use', 'least'] });
export type RedrawGoal = z.infer<typeof RedrawGoal>;
