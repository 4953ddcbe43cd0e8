import { z } from 'zod';
import { AreaShape, LineShape } from './shape.ts';

/** What makes the map look like the place and what walking must go round: the district's own basemap. */
export const Landscape = z.object({
  id: z.string().min(1),
  kind: z.enum(['boundary', 'builtup', 'water', 'river', 'railway', 'park', 'town']),
  name: z.string().optional(),
  shape: z.union([AreaShape, LineShape]),
});
export type Landscape = z.infer<typeof Landscape>;
