export { assignmentOf, schoolsOf } from './assignment-of.ts';
export * from './catchment-of.ts';
export * from './flows-of.ts';
export * from './is-open.ts';
export * from './places.ts';
export * from './places-of.ts';
export type { SchoolShare } from './school-share.ts';
export * from './stages-by-system.ts';
export * from './system-of.ts';
