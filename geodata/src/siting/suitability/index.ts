export { type CandidateAnswer, type CandidateGrid, candidateSites } from './candidate-sites.ts';
<<<<<<< HEAD
export { radiusOf } from './radius-of.ts';
=======
export { type SiteCheck, siteChecksOf } from './site-checks-of.ts';
>>>>>>> 7374a36 (Tell a whole siting proposal as content: problem, forecast, alternatives, effect, risks and recipe)
export { SiteFinding } from './site-finding.ts';
export { siteFindingsOf } from './site-findings-of.ts';
