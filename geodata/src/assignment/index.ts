export { assignmentOf, type SchoolShare, schoolsOf } from './assignment-of.ts';
export * from './catchment-of.ts';
export * from './flows-of.ts';
export * from './is-open.ts';
export * from './stages-by-system.ts';
