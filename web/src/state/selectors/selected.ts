import type { Plan } from '@xuetu/geodata/model';
import type { AppState, Selected, Selection } from '../app-state.ts';
import { shown } from './shown.ts';

/** The selected thing itself; null where nothing is selected or the plan shown does not have it. */
export function selected(state: AppState): Selected | null {
  const plan = shown(state)?.plan;
  return plan && state.selection ? findIn(plan, state.selection) : null;
}

let last: { plan: Plan; selection: Selection; found: Selected | null } | undefined;

/** Answers the same object for the same question, so that a subscriber renders once. */
function findIn(plan: Plan, selection: Selection): Selected | null {
  if (last?.plan === plan && last.selection === selection) return last.found;
  last = { plan, selection, found: search(plan, selection) };
  return last.found;
}

function search(plan: Plan, { kind, id }: Selection): Selected | null {
  const same = (each: { id: string }) => each.id === id;
  if (kind === 'school') return wrap(kind, plan.schools.find(same));
  if (kind === 'compound') return wrap(kind, plan.compounds.find(same));
  if (kind === 'site') return wrap(kind, plan.sites.find(same));
  return wrap(kind, plan.catchments.find(same));
}

function wrap<Kind extends Selected['kind'], Item>(
  kind: Kind,
  item: Item | undefined,
): { kind: Kind; item: Item } | null {
  return item ? { kind, item } : null;
}
