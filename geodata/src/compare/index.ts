export * from './comparison.ts';
export { comparisonOf } from './comparison-of.ts';
export { comparisonSentence } from './comparison-sentence.ts';
export { costWanOf } from './cost-wan-of.ts';
export { movedInYears } from './moved-in-years.ts';
export * from './seats-held.ts';
export { type SeatsHeldTogether, seatsHeldTogether } from './seats-held-together.ts';
