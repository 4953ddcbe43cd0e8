import { z } from 'zod';
import { AreaShape, PointShape, Position } from './shape.ts';

/** Dwellings handed over in one year. A demolition (拆迁) is a phase with negative households. */
export const Phase = z.object({ year: z.number().int(), households: z.number().int() });
export type Phase = z.infer<typeof Phase>;

/** 小区: the planning unit, where children live. */
export const Compound = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  shape: z.union([PointShape, AreaShape]),
  /** A point inside the shape; the catchment that holds it is the compound's catchment. */
  point: Position,
  /** Households living there at the base year. */
  households: z.number().min(0).optional(),
  phases: z.array(Phase),
  /** Key of the housing yield in the assumptions; left out: `default`. */
  yieldType: z.string().optional(),
  /** Children in the household register by age in full years at the age cut of the base year ("0" ... "18"). */
  childrenByAge: z.record(z.string().regex(/^\d{1,2}$/), z.number().min(0)).optional(),
  /** Births area it belongs to. */
  areaId: z.string().optional(),
});
export type Compound = z.infer<typeof Compound>;
