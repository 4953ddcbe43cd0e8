/** Quantiles over the draws: one value in ten lies under p10, half under p50, nine in ten under p90. */
export interface Quantiles {
  p10: Float64Array;
  p50: Float64Array;
  p90: Float64Array;
}

/**
 * 区间: how far the forecast may be off. Y is years.length, rows are those of the results: row arrays are indexed [row * Y + year],
 * stage arrays [stage * Y + year] with stages in STAGES order. Pupils are fractions as in the results; NaN is "not computed".
 * P50 is the middle of the draws, the results their mean; where factors are multiplied the middle lies a little under the mean.
 */
export interface Bands {
  years: number[];
  draws: number;
  seed: number;
  /** Pupils of a school and stage. */
  rows: Quantiles;
  /** Pupils of the lowest grade that a school has in the stage. */
  entry: Quantiles;
  /** Pupils of a stage, at schools and unassigned. */
  stages: Quantiles;
  /** Share of the draws in which a school's pupils, rounded to people, are more than its seats; NaN where seats are not known. */
  shortageProbability: Float64Array;
  /** Mean over the draws of the seats short, at a school. */
  expectedShortage: Float64Array;
  /** Share of the draws in which any school of the stage is short of seats or any pupil has no school, and the mean shortage. */
  stageShortageProbability: Float64Array;
  stageExpectedShortage: Float64Array;
  /** Seats short in a stage: pupils beyond the seats of their school, summed over its schools in each draw, and pupils without one. */
  stageShortage: Quantiles;
}
