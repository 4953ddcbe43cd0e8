import type { CompoundAssignment, Plan } from '../model/index.ts';
import type { Edit } from './edit.ts';
import type { Scenario } from './scenario.ts';

/** The plan that a scenario stands for: the base plan with the edits before the cursor replayed in order. */
export function planOf(base: Plan, scenario: Pick<Scenario, 'edits' | 'cursor'>): Plan {
  return scenario.edits.slice(0, scenario.cursor).reduce(applyEdit, base);
}

/** One edit applied. Untouched arrays are shared with the plan before, so identity tells what changed. */
export function applyEdit(plan: Plan, edit: Edit): Plan {
  return {
    ...plan,
    district: edit.setRules ? { ...plan.district, rules: edit.setRules } : plan.district,
    schools: replaced(plan.schools, edit.putSchools, edit.deleteSchools, idOf),
    compounds: replaced(plan.compounds, edit.putCompounds, edit.deleteCompounds, idOf),
    catchments: replaced(plan.catchments, edit.putCatchments, edit.deleteCatchments, idOf),
    sites: replaced(plan.sites, edit.putSites, edit.deleteSites, idOf),
    assignments: replaced(plan.assignments, edit.putAssignments, edit.deleteAssignments?.map(keyOf), keyOf),
    assumptions: edit.setAssumptions ?? plan.assumptions,
  };
}

function idOf(item: { id: string }): string {
  return item.id;
}

function keyOf(item: Pick<CompoundAssignment, 'compoundId' | 'stage' | 'fromYear'>): string {
  return JSON.stringify([item.compoundId, item.stage, item.fromYear ?? null]);
}

function replaced<T>(items: T[], put: T[] | undefined, gone: string[] | undefined, key: (item: T) => string): T[] {
  if (!put?.length && !gone?.length) return items;
  const byKey = new Map(items.map((item) => [key(item), item]));
  for (const each of gone ?? []) byKey.delete(each);
  for (const each of put ?? []) byKey.set(key(each), each);
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, item]) => item);
}
