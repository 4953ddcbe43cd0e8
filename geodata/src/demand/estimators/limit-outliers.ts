import { medianOf } from './median-of.ts';
import type { Ratio } from './ratio.ts';

/** Ratios needed to speak of a spread. */
const NEEDED = 5;
const LIMIT = 3;
/** Makes the median absolute deviation the standard deviation of normal data. */
const NORMAL = 1.4826;

/**
 * Brings ratios far outside their own spread back to its edge: median +- 3 x 1.4826 x median absolute deviation (the Hampel
 * identifier; Davies and Gather, The identification of multiple outliers, JASA 88, 1993). Fewer than five are left as they are.
 */
export function limitOutliers(ratios: readonly Ratio[]): readonly Ratio[] {
  if (ratios.length < NEEDED) return ratios;
  const middle = medianOf(ratios.map(({ value }) => value));
  const reach = LIMIT * NORMAL * medianOf(ratios.map(({ value }) => Math.abs(value - middle)));
  return ratios.map((ratio) => ({
    ...ratio,
    value: Math.min(middle + reach, Math.max(middle - reach, ratio.value)),
  }));
}
