export * from './edit.ts';
export * from './operations/index.ts';
export * from './plan-of.ts';
export * from './refusal.ts';
export * from './replay-of.ts';
export * from './scenario.ts';
