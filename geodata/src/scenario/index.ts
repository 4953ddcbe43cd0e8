export * from './edit.ts';
export { branchedAt, committed, type History, movedTo } from './history.ts';
export { isSameValue } from './is-same-value.ts';
export * from './operations/index.ts';
export * from './plan-of.ts';
export { type Divergence, divergenceOf, reconciled } from './reconciled.ts';
export { isRefusal, type Refusal, type SpokenRefusal } from './refusal.ts';
export * from './replay-of.ts';
export * from './scenario.ts';
