import type { CompoundAssignment, Lock, Plan, Stay } from '../model/index.ts';
import type { Edit } from './edit.ts';
import type { Scenario } from './scenario.ts';

/** The plan that a scenario stands for: the base plan with the edits before the cursor replayed in order. */
export function planOf(base: Plan, scenario: Pick<Scenario, 'edits' | 'cursor'>): Plan {
  return scenario.edits.slice(0, scenario.cursor).reduce(applyEdit, base);
}

/** No locks and no stays; a plan that has none needs no list of them. */
const UNLOCKED: Lock[] = [];
const UNSTAYED: Stay[] = [];

/** One edit applied. Untouched arrays are shared with the plan before, so identity tells what changed. */
export function applyEdit(plan: Plan, edit: Edit): Plan {
  const locks = replaced(plan.locks ?? UNLOCKED, edit.putLocks, edit.deleteLocks, idOf);
  const stays = replaced(plan.stays ?? UNSTAYED, edit.putStays, edit.deleteStays?.map(stayKeyOf), stayKeyOf);
  return {
    ...plan,
    ...(locks === UNLOCKED ? {} : { locks }),
    ...(stays === UNSTAYED ? {} : { stays }),
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

function stayKeyOf({ compoundId, stage }: Pick<Stay, 'compoundId' | 'stage'>): string {
  return JSON.stringify([compoundId, stage]);
}

/** Lists known to be in the order of their keys, each key once. */
const ordered = new WeakSet<readonly unknown[]>();
/** Up to so many items are put in their places one by one; more are sorted in. */
const FEW = 32;

function replaced<T>(items: T[], put: T[] = [], gone: string[] = [], key: (item: T) => string): T[] {
  if (put.length === 0 && gone.length === 0) return items;
  const isQuick = ordered.has(items) && put.length + gone.length <= FEW;
  const after = isQuick ? replacedInPlace(items.slice(), put, gone, key) : replacedAndSorted(items, put, gone, key);
  ordered.add(after);
  return after;
}

function replacedAndSorted<T>(items: T[], put: T[], gone: string[], key: (item: T) => string): T[] {
  const byKey = new Map(items.map((item) => [key(item), item]));
  for (const each of gone) byKey.delete(each);
  for (const each of put) byKey.set(key(each), each);
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, item]) => item);
}

function replacedInPlace<T>(items: T[], put: T[], gone: string[], key: (item: T) => string): T[] {
  const placeOf = (wanted: string): { at: number; isThere: boolean } => {
    let at = 0;
    for (let end = items.length; at < end; ) {
      const middle = (at + end) >> 1;
      if (key(items[middle]!) < wanted) at = middle + 1;
      else end = middle;
    }
    return { at, isThere: at < items.length && key(items[at]!) === wanted };
  };
  for (const each of gone) {
    const { at, isThere } = placeOf(each);
    if (isThere) items.splice(at, 1);
  }
  for (const each of put) {
    const { at, isThere } = placeOf(key(each));
    items.splice(at, isThere ? 1 : 0, each);
  }
  return items;
}
