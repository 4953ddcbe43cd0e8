import { z } from 'zod';
import { Stage } from './stage.ts';

/**
 * 指定划片: the schools of one compound and stage where that is said explicitly; it wins over the catchment polygon.
 * Shares add up to 1. Before `fromYear` the catchment (or an earlier assignment) holds.
 */
export const CompoundAssignment = z.object({
  compoundId: z.string().min(1),
  stage: Stage,
  schools: z.array(z.object({ schoolId: z.string().min(1), share: z.number().min(0).max(1) })).min(1),
  fromYear: z.number().int().optional(),
});
export type CompoundAssignment = z.infer<typeof CompoundAssignment>;
