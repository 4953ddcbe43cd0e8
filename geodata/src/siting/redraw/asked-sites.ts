import type { Plan, Site } from '../../model/index.ts';
import type { RedrawGoal } from './redraw-goal.ts';

/** The candidate sites that a goal lets open and that are meant for its stage, in the order of the plan. */
export function askedSites({ sites }: Plan, { stage, sites: asked }: Pick<RedrawGoal, 'stage' | 'sites'>): Site[] {
  if (!asked) return [];
  const named = asked.ids && new Set(asked.ids);
  return sites.filter(
    ({ id, options }) => (named?.has(id) ?? true) && options.some((option) => option.stage === stage),
  );
}
