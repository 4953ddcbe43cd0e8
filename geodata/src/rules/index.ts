export * from './finding.ts';
export * from './findings-of.ts';
export * from './grade-name.ts';
export * from './packs-of.ts';
export * from './rule.ts';
