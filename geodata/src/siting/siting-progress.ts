import { z } from 'zod';
import { LocalName } from '../model/index.ts';

/** How good the best answer to one alternative is so far, and what is proven: no answer costs less than the bound. In 万元. */
export const SolvePoint = z.object({
  alternative: LocalName,
  /** Null where no answer is known yet. */
  incumbent: z.number().nullable(),
  lowerBound: z.number(),
});
export type SolvePoint = z.infer<typeof SolvePoint>;

/** How far a siting job is. */
export const SitingProgress = z.object({
  progress: z.number().min(0).max(1),
  step: LocalName,
  point: SolvePoint.optional(),
});
export type SitingProgress = z.infer<typeof SitingProgress>;
