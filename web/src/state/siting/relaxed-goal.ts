import type { Conflict, LimitToRelax } from '@xuetu/geodata/siting';
import type { GoalDraft } from './siting-state.ts';

/** Budgets are raised to whole units of so many 万元. */
const STEP = 100;

/** The draft with a limit given way by as much as a conflict asks; undefined where the form does not hold that limit. */
export function relaxedGoal(draft: GoalDraft, conflict: Conflict, { kind, by }: LimitToRelax): GoalDraft | undefined {
  if (kind === 'budget' && draft.budgetWan !== undefined)
    return { ...draft, budgetWan: Math.ceil((draft.budgetWan + by) / STEP) * STEP };
  if (kind === 'budget-year' && draft.budgetByYear?.length)
    return { ...draft, budgetByYear: raised(draft.budgetByYear, conflict.year, by) };
  if (kind === 'lock' && draft.lock) return { ...draft, lock: undefined };
  if (kind === 'forbidden' && draft.forbidden?.length) return { ...draft, forbidden: undefined };
  if (kind === 'required' && draft.required?.length) return { ...draft, required: undefined };
  return undefined;
}

/** The last limited year before the shortage gets the money, because what opens in a year is paid by then. */
function raised(budget: NonNullable<GoalDraft['budgetByYear']>, year: number, by: number) {
  const before = budget.filter((each) => each.year <= year);
  const last = Math.max(...(before.length > 0 ? before : budget).map((each) => each.year));
  return budget.map((each) => (each.year === last ? { ...each, wan: Math.ceil((each.wan + by) / STEP) * STEP } : each));
}
