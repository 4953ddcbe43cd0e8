export { schoolsOf } from '../assignment/index.ts';
export * from './limits/limit-report.ts';
export * from './readers.ts';
export * from './results.ts';
export * from './simulate.ts';
