export * from './assignment-of.ts';
export * from './flows-of.ts';
export * from './is-open.ts';
