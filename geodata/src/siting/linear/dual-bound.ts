import type { LinearModel, SparseRows } from '../solving/solver.ts';
import { timesRows } from './transposed.ts';

/** A proven bound and what it was proven with. */
export interface DualBound {
  /** No point that keeps the rows and the limits of the columns costs less; -Infinity where nothing is proven. */
  bound: number;
  /** What one more of the limit of each row adds to the objective at most: >= 0 on a lower limit, <= 0 on an upper one. */
  prices: Float64Array;
  /** Cost of each column less what its entries are worth at the prices. */
  reducedCosts: Float64Array;
}

/**
 * The Lagrangian value of any row prices: sum of price x limit, plus for every column the best that its limits allow at its
 * reduced cost. It is valid whatever the prices are (weak duality; whole-number columns only make answers dearer). Prices are
 * first made to fit: those on a side without a limit become 0, and those that would make a column without upper limit pay for
 * itself are lowered in proportion.
 */
export function dualBound(model: LinearModel, columns: SparseRows, given: Float64Array): DualBound {
  const { cost, lower, upper, rowLower, rowUpper } = model;
  const prices = Float64Array.from(given, (price, row) =>
    (price > 0 && rowLower[row] === -Infinity) || (price < 0 && rowUpper[row] === Infinity) ? 0 : price,
  );
  for (let j = 0; j < cost.length; j++) if (upper[j] === Infinity) lowerPrices(columns, j, cost[j]!, prices);
  const reducedCosts = new Float64Array(cost.length);
  timesRows(columns, prices, reducedCosts);
  let bound = model.offset ?? 0;
  for (let row = 0; row < prices.length; row++) {
    const price = prices[row]!;
    if (price !== 0) bound += price * (price > 0 ? rowLower[row]! : rowUpper[row]!);
  }
  for (let j = 0; j < cost.length; j++) {
    const reduced = cost[j]! - reducedCosts[j]!;
    reducedCosts[j] = reduced;
    // A column without limit that the arithmetic leaves a hair below 0 was brought to 0 by lowering prices.
    if (reduced < 0 && upper[j] === Infinity && reduced > -1e-9 * Math.max(1, cost[j]!)) reducedCosts[j] = 0;
    else if (reduced !== 0) bound += reduced * (reduced > 0 ? lower[j]! : upper[j]!);
  }
  return { bound: Number.isNaN(bound) ? -Infinity : bound, prices, reducedCosts };
}

function lowerPrices({ starts, columns, values }: SparseRows, j: number, cost: number, prices: Float64Array): void {
  let worth = 0;
  let positive = 0;
  for (let at = starts[j]!; at < starts[j + 1]!; at++) {
    const part = values[at]! * prices[columns[at]!]!;
    worth += part;
    if (part > 0) positive += part;
  }
  if (worth <= cost || positive - (worth - cost) < 0) return;
  const factor = (positive - (worth - cost)) / positive;
  for (let at = starts[j]!; at < starts[j + 1]!; at++)
    if (values[at]! * prices[columns[at]!]! > 0) prices[columns[at]!]! *= factor;
}
