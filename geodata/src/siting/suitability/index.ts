export { type CandidateAnswer, type CandidateGrid, candidateSites } from './candidate-sites.ts';
export { placeFindingsOf } from './place-findings-of.ts';
export { radiusOf } from './radius-of.ts';
export { type SiteCheck, siteChecksOf } from './site-checks-of.ts';
export { SiteFinding } from './site-finding.ts';
export { siteFindingsOf } from './site-findings-of.ts';
