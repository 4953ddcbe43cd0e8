export { type CandidateAnswer, type CandidateGrid, candidateSites } from './candidate-sites.ts';
export { SiteFinding } from './site-finding.ts';
export { siteFindingsOf } from './site-findings-of.ts';
