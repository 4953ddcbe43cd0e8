import { z } from 'zod';
import { AreaShape, LineShape, PointShape } from './shape.ts';

/**
 * What makes the map look like the place, what walking must go round, and what a school must keep away from: high-voltage lines
 * (高压线), oil and gas pipelines (油气管线), petrol stations (加油站) and hazards (危险源) of any other kind.
 */
export const Landscape = z.object({
  id: z.string().min(1),
  kind: z.enum([
    'boundary',
    'builtup',
    'water',
    'river',
    'railway',
    'park',
    'town',
    'power-line',
    'pipeline',
    'petrol-station',
    'hazard',
  ]),
  name: z.string().optional(),
  shape: z.union([AreaShape, LineShape, PointShape]),
});
export type Landscape = z.infer<typeof Landscape>;
