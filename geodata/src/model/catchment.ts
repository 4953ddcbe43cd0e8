import { z } from 'zod';
import { AreaShape } from './shape.ts';
import { Stage } from './stage.ts';

/** The sector of a catchment where a city runs only one set of catchments per stage. */
export const DEFAULT_SECTOR = 'public';

/**
 * 学区: the area of one stage served by one school (单校划片) or several (多校划片).
 * The catchments of one stage and one sector tile the district: no gap, no overlap.
 * A sector is a parallel set of catchments over the same ground (Edinburgh: `nd` and `rc`).
 */
export const Catchment = z.object({
  id: z.string().min(1),
  name: z.string().optional(),
  stage: Stage,
  sector: z.string().min(1),
  shape: AreaShape,
  schoolIds: z.array(z.string()),
  /** How several schools share the catchment (多校划片); left out: by seats. By distance each compound goes to the nearest. */
  sharing: z.enum(['seats', 'distance']).optional(),
});
export type Catchment = z.infer<typeof Catchment>;
