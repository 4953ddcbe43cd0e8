import type { AppState, Evidence } from '../app-state.ts';
import { shown } from './shown.ts';

/** What speaks against a site in the plan shown; null until it is worked out. */
export function siteEvidence(state: AppState, siteId: string): Evidence['site'] {
  const { site } = state.evidence;
  return site && site.plan === shown(state)?.plan && site.asked.siteId === siteId ? site : null;
}

/** The candidate sites of the grid that was asked for; null until they are worked out. */
export function candidatesFound(state: AppState): Evidence['candidates'] {
  const { candidates } = state.evidence;
  const isAsked = candidates?.asked.grid === state.desk.grid && candidates.plan === shown(state)?.plan;
  return candidates && isAsked ? candidates : null;
}
