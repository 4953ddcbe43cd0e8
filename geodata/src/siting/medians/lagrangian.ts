import { type NearestSites, nearestSites } from './nearest-sites.ts';
import type { PMedianProblem } from './p-median-problem.ts';

/** What is settled about sites before a bound is taken. */
export interface Fixed {
  mayOpen: Uint8Array;
  mustOpen: Uint8Array;
}

/** The bound at one set of prices. */
export interface Bound {
  value: number;
  /** By site: what opening it is worth at these prices; 0 or less. */
  worth: Float64Array;
  /** Sites that the bound opens. */
  open: Int32Array;
}

/**
 * Lagrangian bound of the p-median problem: each customer pays a price for being served, and the sites that are worth most at
 * these prices open (Cornuejols, Fisher and Nemhauser 1977). Prices climb by the subgradient method (Held, Wolfe and Crowder 1974).
 */
export class Lagrangian {
  readonly problem: PMedianProblem;
  private readonly near: NearestSites;

  constructor(problem: PMedianProblem) {
    this.problem = problem;
    this.near = nearestSites(problem);
  }

  /** Prices to begin with: what the nearest few sites cost. */
  firstPrices(): Float64Array {
    const { customers, sites, count } = this.problem;
    const rank = Math.min(sites - 1, Math.max(1, Math.round(sites / count / 2)));
    return Float64Array.from({ length: customers }, (_, c) => this.near.cost[c * sites + rank]!);
  }

  /** What all customers cost together if each had the nearest site. */
  nearestOfAll(): number {
    const { customers, sites } = this.problem;
    let sum = 0;
    for (let c = 0; c < customers; c++) sum += this.near.cost[c * sites]!;
    return sum;
  }

  bound(prices: Float64Array, { mayOpen, mustOpen }: Fixed): Bound {
    const { customers, sites, count } = this.problem;
    const { order, cost } = this.near;
    const worth = new Float64Array(sites);
    let value = 0;
    for (let c = 0; c < customers; c++) {
      const price = prices[c]!;
      value += price;
      for (let at = c * sites, end = at + sites; at < end && cost[at]! < price; at++) {
        worth[order[at]!]! += cost[at]! - price;
      }
    }
    const free: number[] = [];
    const open: number[] = [];
    for (let s = 0; s < sites; s++) {
      if (mustOpen[s]) open.push(s);
      else if (mayOpen[s]) free.push(s);
    }
    free.sort((a, b) => worth[a]! - worth[b]! || a - b);
    open.push(...free.slice(0, count - open.length));
    for (const s of open) value += worth[s]!;
    return { value, worth, open: Int32Array.from(open) };
  }

  /** How often each customer is served by the open sites at these prices, less once: the direction in which prices fall. */
  oversupply(prices: Float64Array, open: Int32Array): Float64Array {
    const { customers, sites, cost } = this.problem;
    const served = new Float64Array(customers).fill(-1);
    for (const s of open) for (let c = 0; c < customers; c++) if (cost[c * sites + s]! < prices[c]!) served[c]! += 1;
    return served;
  }
}
