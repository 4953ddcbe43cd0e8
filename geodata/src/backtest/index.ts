export * from './backtest.ts';
export * from './backtest-of.ts';
export * from './known-then.ts';
