import type { FacilityProblem } from './facility-problem.ts';
import { OptionKnapsack } from './option-knapsack.ts';
import type { Settled } from './settled.ts';

/** A bound at one set of prices. */
export interface FacilityBound {
  value: number;
  /** By option: its fixed cost less what it earns at these prices. */
  worth: Float64Array;
  /** By option: how far the bound opens it, 0 to 1. */
  opened: Float64Array;
  /** By customer: how often the bound serves it, less once. */
  oversupply: Float64Array;
}

/**
 * Lagrangian bound of capacitated facility location (Geoffrion and McBride 1978; Goertz and Klose 2012): customers pay a price to be
 * served; every option serves those who pay best within its capacity; options open where that earns their fixed cost, and beyond that
 * until there is room for all demand.
 */
export class FacilityBounds {
  readonly knapsack: OptionKnapsack;
  private readonly problem: FacilityProblem;
  private readonly density: Float64Array;
  private readonly chosen: Int32Array;

  constructor(problem: FacilityProblem) {
    this.problem = problem;
    this.knapsack = new OptionKnapsack(problem);
    this.density = new Float64Array(problem.demand.length);
    this.chosen = new Int32Array(problem.demand.length);
  }

  at(prices: Float64Array, settled: Settled): FacilityBound {
    const { demand, options, sites } = this.problem;
    const worth = new Float64Array(options.site.length).fill(Infinity);
    for (let s = 0; s < sites; s++) {
      const takers = this.takersOf(s, prices, this.roomOf(s, settled.may));
      for (const o of this.knapsack.ofSite[s]!) if (settled.may[o]) worth[o] = this.worthOf(o, takers, prices);
    }
    const opened = new Float64Array(options.site.length);
    const value = this.knapsack.choose(worth, settled, opened) + prices.reduce((sum, each) => sum + each, 0);
    const oversupply = new Float64Array(demand.length).fill(-1);
    for (let s = 0; s < sites; s++) {
      const open = this.knapsack.ofSite[s]!.filter((o) => opened[o]! > 0);
      if (open.length === 0) continue;
      const takers = this.takersOf(s, prices, this.roomOf(s, settled.may));
      for (const o of open) this.worthOf(o, takers, prices, oversupply, opened[o]!);
    }
    return { value, worth, opened, oversupply };
  }

  /** The bound at the same prices if other things were settled, where those are stricter. */
  ifSettled(bound: FacilityBound, before: Settled, other: Settled): number {
    const scratch = new Float64Array(bound.worth.length);
    const old = this.knapsack.choose(bound.worth, before, scratch);
    return bound.value - old + this.knapsack.choose(bound.worth, other, scratch);
  }

  /** Capacity of the smallest option a site may have: with less wanted, nobody needs to wait in line. */
  private roomOf(site: number, may: Uint8Array): number {
    const smallest = this.knapsack.ofSite[site]!.find((o) => may[o] === 1);
    return smallest === undefined ? Infinity : this.problem.options.capacity[smallest]!;
  }

  /** Customers who pay more than serving them from a site costs; those who pay best for each seat first. */
  private takersOf(site: number, prices: Float64Array, room: number): Int32Array {
    const { demand, cost, sites } = this.problem;
    const { density, chosen } = this;
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
    if (wanted > room) takers.sort((a, b) => (density[a]! === density[b]! ? a - b : density[b]! - density[a]!));
    return takers;
  }

  /** Fixed cost of an option less what it earns; adds to `served`, `weight` times, how much of each customer it takes. */
  private worthOf(option: number, takers: Int32Array, prices: Float64Array, served?: Float64Array, weight = 1): number {
    const { demand, options, cost, sites } = this.problem;
    const site = options.site[option]!;
    let left = options.capacity[option]!;
    let worth = options.fixedCost[option]!;
    for (let k = 0; k < takers.length; k++) {
      const c = takers[k]!;
      const part = demand[c]! <= left ? 1 : left / demand[c]!;
      worth -= part * (prices[c]! - cost[c * sites + site]!);
      left -= part * demand[c]!;
      if (served) served[c]! += weight * part;
      if (part < 1) break;
    }
    return worth;
  }
}
