import type { Finding } from '@xuetu/geodata/rules';
import type { AppState } from '../app-state.ts';
import { shown } from './shown.ts';

const WORST_FIRST = { severe: 0, over: 1, warning: 2, info: 3 } as const;

let last: { from: Finding[]; key: string; found: Finding[] } | undefined;
const NONE: Finding[] = [];

/** The findings of the plan shown that pass the filter, worst first, then earliest; the same array for the same question. */
export function filteredFindings(state: AppState): Finding[] {
  const from = shown(state)?.findings;
  if (!from) return NONE;
  const { rule, stage, year } = state.findingFilter;
  const key = JSON.stringify([rule, stage, year === 'current' ? state.year : null]);
  if (last?.from === from && last.key === key) return last.found;
  const found = from
    .filter(
      (each) =>
        (!rule || each.rule === rule) &&
        (!stage || each.stage === stage) &&
        (year === 'all' || each.year === state.year),
    )
    .sort(
      (a, b) =>
        WORST_FIRST[a.severity] - WORST_FIRST[b.severity] || a.year - b.year || b.value / b.limit - a.value / a.limit,
    );
  last = { from, key, found };
  return found;
}
