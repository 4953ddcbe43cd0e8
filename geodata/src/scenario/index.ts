export * from './edit.ts';
export * from './plan-of.ts';
export * from './replay-of.ts';
export * from './scenario.ts';
