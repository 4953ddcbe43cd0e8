export { askedSites } from './asked-sites.ts';
export type { Ground } from './ground.ts';
export { groundOf } from './ground-of.ts';
export { type RedrawEffort, type RedrawProgress, redraw } from './redraw.ts';
export { RedrawGoal } from './redraw-goal.ts';
export type { RedrawRefusal } from './redraw-question-of.ts';
export { BUILD_WEIGHT, REDRAW_WEIGHTS, type RedrawWeights } from './redraw-weights.ts';
export { Redrawn, RedrawnCatchment, RedrawTerm } from './redrawn.ts';
export { OpenedSite, RedrawnSites, RefusedSite } from './redrawn-sites.ts';
