import type { Plan } from '../model/index.ts';

const known = new WeakMap<Plan, Plan>();

/**
 * The plan with its schools and compounds in the order of their ids, as they should be; the plan itself where they are. Sums over
 * them are then the same to the last bit in whatever order they came.
 */
export function inIdOrder(plan: Plan): Plan {
  if (isInOrder(plan.schools) && isInOrder(plan.compounds)) return plan;
  let ordered = known.get(plan);
  if (!ordered) {
    ordered = { ...plan, schools: plan.schools.toSorted(byId), compounds: plan.compounds.toSorted(byId) };
    known.set(plan, ordered);
  }
  return ordered;
}

function isInOrder(items: readonly { id: string }[]): boolean {
  return items.every(({ id }, i) => i === 0 || items[i - 1]!.id <= id);
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
