import type { ProgressionEstimate } from '../../model/index.ts';
import { limitOutliers } from './limit-outliers.ts';
import { medianOf } from './median-of.ts';
import type { Ratio } from './ratio.ts';

type Estimator = Exclude<ProgressionEstimate['estimator'], 'given'>;
type Estimate = (newestFirst: readonly number[], smoothing: number) => number;

/** Ratios that an estimate needs at least; fewer are no history. `last` is content with one. */
const NEEDED = 3;
const WEIGHTS = [4, 3, 2, 1];

const ESTIMATES: Record<Estimator, Estimate> = {
  last: ([newest]) => newest!,
  mean: (ratios) => ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length,
  weighted: (ratios) => {
    const recent = ratios.slice(0, WEIGHTS.length);
    const weight = recent.reduce((sum, _, i) => sum + WEIGHTS[i]!, 0);
    return recent.reduce((sum, ratio, i) => sum + WEIGHTS[i]! * ratio, 0) / weight;
  },
  median: medianOf,
  smoothed: (ratios, smoothing) =>
    ratios.reduceRight((level, ratio) => smoothing * ratio + (1 - smoothing) * level, ratios.at(-1)!),
};

/** The ratios that an estimate rests on: the newest ones, brought back within the spread of all where that is asked for. */
export function ratiosUsed(newestFirst: readonly Ratio[], options: ProgressionEstimate): Ratio[] {
  const ratios = options.outliers === 'limited' ? limitOutliers(newestFirst) : newestFirst;
  return ratios.slice(0, options.estimator === 'last' ? 1 : options.years);
}

/**
 * The ratio expected from now on by those of past years, newest first; undefined where they are too few. `smoothed` is single
 * exponential smoothing, started at the oldest ratio used: level = a x ratio + (1 - a) x level (NCES, Projections of Education
 * Statistics, appendix A).
 */
export function estimateRatio(newestFirst: readonly Ratio[], options: ProgressionEstimate): number | undefined {
  const { estimator, years, smoothing } = options;
  if (estimator === 'given') return undefined;
  const needed = estimator === 'last' ? 1 : Math.min(years, NEEDED);
  if (newestFirst.length < needed) return undefined;
  return ESTIMATES[estimator](
    ratiosUsed(newestFirst, options).map(({ value }) => value),
    smoothing,
  );
}
