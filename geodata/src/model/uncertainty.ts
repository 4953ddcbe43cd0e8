import { z } from 'zod';

const Spread = z.number().min(0).max(1);

/**
 * What the forecast is unsure of, as standard deviations of factors around 1. Draws are correlated as named: one draw for the
 * district moves every school alike, one for a school or compound only that one.
 */
export const Uncertainty = z.object({
  seed: z.number().int().min(0),
  /** Births not yet known: change of one year, carried on to the next (a random walk). */
  birthsYear: Spread,
  /** Births of one area beside the district's. */
  birthsArea: Spread,
  /** First-grade entrants per birth, district and school; half of the variance lasts, half is new each year. */
  entryDistrict: Spread,
  entrySchool: Spread,
  /** Grade progression in one year, district and school. */
  progressionDistrict: Spread,
  progressionSchool: Spread,
  /** Children per new household, by stage for the district; half of the variance is shared by all stages. */
  yieldStage: Spread,
  /** How fully and how soon one compound fills. */
  occupancy: Spread,
});
export type Uncertainty = z.infer<typeof Uncertainty>;
