import type { CapacitatedProblem } from './capacitated-problem.ts';
import { SiteWorth } from './site-worth.ts';

/** A proven bound and the sites it would open. */
export interface CapacitatedBound {
  lowerBound: number;
  open: Int32Array;
  /** What each unit pays there. */
  prices: Float64Array;
}

/**
 * Lagrangian bound of the capacitated p-median problem: every unit pays a price for being served, every site serves the knapsack of units
 * that pays best, and the `count` best sites open. Prices climb by the subgradient method with a smoothed direction.
 */
export function capacitatedBound(
  problem: CapacitatedProblem,
  upper: number,
  limits: { steps: number; prices?: Float64Array; isStopped?: (() => boolean) | undefined },
): CapacitatedBound {
  const { load, count } = problem;
  const units = load.length;
  const worths = new SiteWorth(problem);
  const worth = new Float64Array(units);
  const order = Int32Array.from(load.keys());
  let prices = limits.prices?.slice() ?? firstPrices(problem);
  let best = { lowerBound: -Infinity, open: order.slice(0, count), prices: prices.slice() };
  const direction = new Float64Array(units);
  let pace = 1.5;
  for (let step = 0, stale = 0; step < limits.steps && !(step > 0 && limits.isStopped?.()); step++) {
    for (let s = 0; s < units; s++) worth[s] = worths.of(s, prices);
    order.sort((a, b) => worth[a]! - worth[b]! || a - b);
    const open = order.subarray(0, count);
    const value = open.reduce((sum, s) => sum + worth[s]!, 0) + prices.reduce((sum, each) => sum + each, 0);
    if (value > best.lowerBound) {
      if (value > best.lowerBound + 1e-6 * Math.abs(value)) stale = 0;
      best = { lowerBound: value, open: open.slice(), prices: prices.slice() };
    } else stale += 1;
    if (upper - best.lowerBound <= 1e-9 * upper || pace < 2e-3) break;
    if (stale >= 20) {
      pace /= 1.4;
      stale = 0;
      prices = best.prices.slice();
      direction.fill(0);
      continue;
    }
    const served = new Float64Array(units).fill(-1);
    for (const s of open) worths.of(s, prices, served);
    for (let u = 0; u < units; u++) direction[u] = 0.7 * direction[u]! - served[u]!;
    const length = direction.reduce((sum, each) => sum + each * each, 0);
    if (length === 0) break;
    const stride = (pace * Math.max(1e-4 * upper, upper - value)) / length;
    for (let u = 0; u < units; u++) prices[u]! += stride * direction[u]!;
  }
  return { ...best, lowerBound: problem.isWhole ? Math.ceil(best.lowerBound - 1e-6) : best.lowerBound };
}

/** What the site costs that is as far down a unit's list as sites are rare. */
function firstPrices({ load, count, cost }: CapacitatedProblem): Float64Array {
  const units = load.length;
  const rank = Math.min(units - 1, Math.max(1, Math.round(units / count)));
  return Float64Array.from({ length: units }, (_, u) => cost.slice(u * units, (u + 1) * units).sort()[rank]!);
}
