import { z } from 'zod';

/**
 * Births of one area in one year. `vintage` keeps apart what was first published and what was revised later.
 * The year is a calendar year unless the grade system's entry cohort says otherwise.
 */
export const Births = z.object({
  areaId: z.string().min(1),
  year: z.number().int(),
  count: z.number().min(0),
  vintage: z.enum(['published', 'revised', 'projected']),
});
export type Births = z.infer<typeof Births>;
