import { z } from 'zod';
import { ProgressionEstimate, Stage } from '../model/index.ts';

/** How far forecasts were off: parts of what was counted (0.03 is three per cent). */
const Misses = z.object({
  /** Mean of |forecast / counted - 1|. */
  mape: z.number(),
  /** Mean of forecast / counted - 1: above 0 where too many were expected. */
  bias: z.number(),
});
export type Misses = z.infer<typeof Misses>;

/** How well forecasts of one kind did so many years ahead, beside two that anybody could make. All are judged on the same cases. */
export const BacktestLine = z.object({
  /** The sum over the district, over the district by stage, or each school by itself. */
  level: z.enum(['district', 'stage', 'school']),
  /** Left out where all stages are added up. */
  stage: Stage.optional(),
  /** All pupils, or those of the first grade of the stage. */
  measure: z.enum(['pupils', 'entrants']),
  /** Years from the origin to the year forecast. */
  lead: z.number().int(),
  /** Forecasts judged: one for each origin, and for each school where schools are judged. */
  cases: z.number().int(),
  /** Our own forecast with the estimate given. */
  ours: Misses,
  /** 沿用上年: as many as counted at the origin. */
  naive: Misses,
  /** The way of many councils: median of the school's own last five ratios, entry and progression alike. */
  median: Misses,
});
export type BacktestLine = z.infer<typeof BacktestLine>;

/** 回测: forecasts made with what was known at earlier years, compared with what was counted afterwards. */
export const Backtest = z.object({
  /** The base years forecast from, oldest first. */
  origins: z.array(z.number().int()),
  estimate: ProgressionEstimate,
  lines: z.array(BacktestLine),
});
export type Backtest = z.infer<typeof Backtest>;
