export * from './births-of.ts';
export * from './cohort-of.ts';
export * from './demand.ts';
export * from './demand-of.ts';
export * from './fill-children.ts';
export * from './housing-part-of.ts';
export * from './ledger-of.ts';
export * from './missing.ts';
export { recordedPupils } from './recorded-pupils.ts';
