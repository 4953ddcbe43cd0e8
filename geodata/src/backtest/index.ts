export * from './backtest.ts';
export * from './backtest-of.ts';
export { countedByStage } from './counted-by-stage.ts';
export * from './known-then.ts';
