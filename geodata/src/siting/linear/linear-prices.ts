import type { BlockSearch } from './block-search.ts';
import { type DualBound, dualBound } from './dual-bound.ts';
import { firstOrder } from './first-order.ts';

/** A linear model with more columns is left to the first-order method, which needs no factorisation. */
const EXACT_COLUMNS = 200_000;
/** How near the first-order bound comes to the linear optimum, and steps at most. */
const LINEAR_GAP = 2e-3;
const LINEAR_STEPS = 20_000;
/** Part of the time until either method must be done. */
const LINEAR_TIME = 0.2;

/** What the linear model proves, and its values, which may break some rows by a little. */
export interface LinearPrices extends DualBound {
  values: Float64Array;
}

/** The linear model: exact where the solver does it in time, else by the first-order method. Raises the bound. */
export async function linearPrices(search: BlockSearch): Promise<LinearPrices> {
  const { model, limits, time } = search;
  if (model.cost.length <= EXACT_COLUMNS && !time.isOver()) {
    const exact = await exactPrices(search);
    if (exact && exact.bound > -Infinity) {
      search.raise(exact.bound);
      return exact;
    }
  }
  const entries = model.rows.values.length;
  const counted = (limits.seconds * LINEAR_TIME * 2e8) / entries;
  const until = time.spent() + limits.seconds * LINEAR_TIME;
  const answer = firstOrder(model, {
    relativeGap: Math.min(LINEAR_GAP, limits.relativeGap / 4),
    steps: limits.clock ? LINEAR_STEPS : Math.min(LINEAR_STEPS, counted),
    isStopped: () => time.isOver() || time.spent() > until,
    onBound: (bound) => search.raise(bound),
  });
  time.countSteps(answer.steps, entries);
  search.raise(answer.bound);
  return answer;
}

async function exactPrices(search: BlockSearch): Promise<LinearPrices | undefined> {
  const { model, byColumn, limits } = search;
  const linear = { ...model, integer: new Uint8Array(model.integer.length) };
  const seconds = limits.seconds * LINEAR_TIME;
  const { values, rowPrices } = await search.solve(linear, { relativeGap: 0, seconds });
  if (!values || !rowPrices) return undefined;
  // What one more of an upper limit saves is a price below 0 here.
  const prices = rowPrices.map((saved) => -saved);
  return { ...dualBound(model, byColumn, prices), values };
}
