export * from './config-problems.ts';
export * from './import-config.ts';
export * from './import-problem.ts';
export * from './imported-files.ts';
export * from './intake.ts';
export * from './resolved-root.ts';
