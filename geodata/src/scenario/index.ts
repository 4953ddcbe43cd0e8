export * from './edit.ts';
export * from './plan-of.ts';
export * from './scenario.ts';
