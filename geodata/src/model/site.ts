import { z } from 'zod';
import { AreaShape, PointShape, Position } from './shape.ts';
import { Stage } from './stage.ts';

/** One size in which a school of one stage may be built on a site. */
export const SiteOption = z.object({ stage: Stage, classes: z.number().int().positive() });
export type SiteOption = z.infer<typeof SiteOption>;

/** 候选地块: a parcel where a school could stand. */
export const Site = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  shape: z.union([PointShape, AreaShape]),
  point: Position,
  /** Land-use code, for example 080403 中小学用地. */
  landUse: z.string().optional(),
  areaM2: z.number().positive().optional(),
  /** First autumn in which a school built here could open, as far as the land allows. */
  availableFrom: z.number().int(),
  options: z.array(SiteOption).min(1),
  landCostWan: z.number().min(0).optional(),
});
export type Site = z.infer<typeof Site>;
