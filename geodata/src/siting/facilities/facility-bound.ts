import type { FacilityProblem } from './facility-problem.ts';

/** What is settled about a site: it may go either way, stays shut, or is open. */
export const FREE = 0;
export const SHUT = 1;
export const OPEN = 2;

/** A bound at one set of prices. */
export interface FacilityBound {
  value: number;
  /** By site: its fixed cost less what it earns at these prices. */
  worth: Float64Array;
  /** By site: how far the bound opens it, 0 to 1. */
  opened: Float64Array;
  /** By customer: how often the bound serves it, less once. */
  oversupply: Float64Array;
}

/**
 * Lagrangian bound of capacitated facility location (Van Roy 1986, relaxed differently): customers pay a price to be served; every site
 * serves those who pay best within its capacity; sites open where that earns their fixed cost, and beyond that until the capacity is
 * enough for all demand (as a continuous knapsack).
 */
export class FacilityBounds {
  private readonly problem: FacilityProblem;
  private readonly total: number;
  private readonly density: Float64Array;
  private readonly chosen: Int32Array;

  constructor(problem: FacilityProblem) {
    this.problem = problem;
    this.total = problem.demand.reduce((sum, each) => sum + each, 0);
    this.density = new Float64Array(problem.demand.length);
    this.chosen = new Int32Array(problem.demand.length);
  }

  at(prices: Float64Array, settled: Uint8Array): FacilityBound {
    const { demand, capacity } = this.problem;
    const sites = capacity.length;
    const worth = new Float64Array(sites);
    for (let s = 0; s < sites; s++) worth[s] = settled[s] === SHUT ? Infinity : this.worthOf(s, prices, undefined, 0);
    const opened = new Float64Array(sites);
    const value = this.knapsack(worth, settled, opened) + prices.reduce((sum, each) => sum + each, 0);
    const oversupply = new Float64Array(demand.length).fill(-1);
    for (let s = 0; s < sites; s++) if (opened[s]! > 0) this.worthOf(s, prices, oversupply, opened[s]!);
    return { value, worth, opened, oversupply };
  }

  /** The bound if one free site were settled the other way, by the knapsack alone. */
  ifSettled(bound: FacilityBound, settled: Uint8Array, site: number, as: number): number {
    const other = settled.slice();
    other[site] = as;
    const worth = bound.worth.slice();
    if (as === SHUT) worth[site] = Infinity;
    const scratch = new Float64Array(worth.length);
    return bound.value - this.knapsack(bound.worth, settled, scratch) + this.knapsack(worth, other, scratch);
  }

  /** Fixed cost of a site less what it earns; adds to `served`, `weight` times, how much of each customer it takes. */
  private worthOf(site: number, prices: Float64Array, served: Float64Array | undefined, weight: number): number {
    const { demand, capacity, fixedCost, cost } = this.problem;
    const { density, chosen } = this;
    const sites = capacity.length;
    let count = 0;
    let wanted = 0;
    for (let c = 0; c < demand.length; c++) {
      const gain = prices[c]! - cost[c * sites + site]!;
      if (gain <= 0) continue;
      density[c] = gain / demand[c]!;
      wanted += demand[c]!;
      chosen[count++] = c;
    }
    const takers = chosen.subarray(0, count);
    if (wanted > capacity[site]!) takers.sort((a, b) => density[b]! - density[a]! || a - b);
    let left = capacity[site]!;
    let worth = fixedCost[site]!;
    for (let k = 0; k < count && left > 0; k++) {
      const c = takers[k]!;
      const taken = Math.min(left, demand[c]!);
      worth -= density[c]! * taken;
      left -= taken;
      if (served) served[c]! += (weight * taken) / demand[c]!;
    }
    return worth;
  }

  /** Opens what earns, then the cheapest for its capacity until all demand fits; the last one in part. Infinity where it never fits. */
  private knapsack(worth: Float64Array, settled: Uint8Array, opened: Float64Array): number {
    const { capacity } = this.problem;
    let value = 0;
    let room = 0;
    const rest: number[] = [];
    opened.fill(0);
    for (let s = 0; s < worth.length; s++) {
      if (settled[s] === SHUT) continue;
      if (settled[s] === OPEN || worth[s]! <= 0) {
        opened[s] = 1;
        value += worth[s]!;
        room += capacity[s]!;
      } else rest.push(s);
    }
    rest.sort((a, b) => worth[a]! / capacity[a]! - worth[b]! / capacity[b]! || a - b);
    for (const s of rest) {
      if (room >= this.total) return value;
      const part = Math.min(1, (this.total - room) / capacity[s]!);
      opened[s] = part;
      value += part * worth[s]!;
      room += part * capacity[s]!;
    }
    return room >= this.total * (1 - 1e-12) ? value : Infinity;
  }
}
