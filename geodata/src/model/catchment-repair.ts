import { z } from 'zod';
import { AreaShape, Position } from './shape.ts';
import { Stage } from './stage.ts';

/**
 * 边界修补: a piece of ground that the imported catchments of a stage and sector did not give to exactly one of them, and whose it became. A gap
 * belonged to none, an overlap to several; a sliver was cut off by mending from the one it belonged to.
 */
export const CatchmentRepair = z.object({
  id: z.string().min(1),
  stage: Stage,
  sector: z.string().min(1),
  kind: z.enum(['gap', 'overlap', 'sliver']),
  /** The catchments that shared it, or that lie around a gap, the longest border first; of a sliver the one that had it, then the one that has it. */
  catchmentIds: z.array(z.string().min(1)).min(1),
  /** Whose the import made it: one of `catchmentIds`. */
  given: z.string().min(1),
  areaM2: z.number().positive(),
  /** Mean breadth. */
  breadthMetres: z.number().nonnegative(),
  /** A place in it. */
  at: Position,
  shape: AreaShape,
});
export type CatchmentRepair = z.infer<typeof CatchmentRepair>;
