import { z } from 'zod';

/**
 * How the grade progression ratio (升级率: pupils of a grade / pupils of the grade below one year before) is estimated from the
 * counts of past years. `given` takes the ratios that were imported; the others fall back to them where history is too short, and
 * also estimate the entry ratio (first-grade pupils / children who could enter): by the median where it is asked for, else the mean.
 */
export const ProgressionEstimate = z.object({
  estimator: z.enum(['given', 'last', 'mean', 'weighted', 'median', 'smoothed']),
  /** Newest ratios used; `weighted` uses four (4-3-2-1, the newest weighing most). */
  years: z.number().int().min(1).max(20),
  /** Weight of the newest ratio in single exponential smoothing. */
  smoothing: z.number().gt(0).max(1),
  /** Ratios far outside a school's own spread are brought back to its edge, or kept. */
  outliers: z.enum(['limited', 'kept']),
  /**
   * Whose counts are used: each school's own, its births area's, the district's, or the school's drawn towards the district's.
   * `pooled` draws the births of small areas towards the district's, too.
   */
  level: z.enum(['school', 'area', 'district', 'pooled']),
});
export type ProgressionEstimate = z.infer<typeof ProgressionEstimate>;
