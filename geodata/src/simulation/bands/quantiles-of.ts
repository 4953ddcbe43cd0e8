import type { Quantiles } from './bands.ts';

/** Room for the quantiles of so many numbers. */
export function emptyQuantiles(length: number): Quantiles {
  return { p10: new Float64Array(length), p50: new Float64Array(length), p90: new Float64Array(length) };
}

/**
 * Writes the quantiles of the draws at one place, as `expected` plus those of the deviations, which it sorts. Between two draws
 * it interpolates (type 7 of Hyndman and Fan 1996).
 */
export function setQuantiles(to: Quantiles, at: number, expected: number, deviations: Float32Array): void {
  if (!Number.isNaN(expected)) deviations.sort();
  to.p10[at] = expected + quantile(deviations, 0.1);
  to.p50[at] = expected + quantile(deviations, 0.5);
  to.p90[at] = expected + quantile(deviations, 0.9);
}

function quantile(sorted: Float32Array, share: number): number {
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)]!;
  return low + (at - Math.floor(at)) * (sorted[Math.ceil(at)]! - low);
}
