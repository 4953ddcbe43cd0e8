import type { LocatedProblem } from './located-problem.ts';

/** Largest table of a 0-1 knapsack (units that want a site by seats) that is worth filling; beyond it units may be split. */
const LARGEST_TABLE = 2.5e5;

/** What options can earn when units pay prices for being taken: the best knapsack of units that pay more than they cost. */
export class SiteEarnings {
  private readonly problem: LocatedProblem;
  private readonly sites: number;
  private readonly isWhole: boolean;
  private readonly takers: Int32Array;
  private readonly gain: Float64Array;
  private table = new Float64Array(0);
  private taken = new Uint8Array(0);

  constructor(problem: LocatedProblem) {
    const { load, options, cost } = problem;
    this.problem = problem;
    this.sites = cost.length / load.length;
    this.isWhole = load.every(Number.isInteger) && options.capacity.every(Number.isInteger);
    this.takers = new Int32Array(load.length);
    this.gain = new Float64Array(load.length);
  }

  /**
   * What an option costs at these prices, earnings taken off; Infinity where the unit it stands in does not fit. Adds to `served`,
   * `weight` times, how much of each unit it takes. Whole units only, where that can be computed quickly and `mayRound` says so.
   */
  worth(option: number, prices: Float64Array, mayRound: boolean, served?: Float64Array, weight = 1): number {
    const { load, cost, options, streets } = this.problem;
    const { takers, gain, sites } = this;
    const site = options.site[option]!;
    const home = streets ? streets.home[site]! : -1;
    let room = options.capacity[option]!;
    let worth = options.fixedCost[option]!;
    let count = 0;
    let wanted = 0;
    for (let u = 0; u < load.length; u++) {
      const here = prices[u]! - cost[u * sites + site]!;
      if (u === home) {
        room -= load[u]!;
        worth -= here;
        if (served) served[u]! += weight;
      } else if (here > 0) {
        if (load[u]! > this.problem.options.capacity[option]!) continue;
        if (load[u]! > 0) {
          gain[u] = here;
          wanted += load[u]!;
          takers[count++] = u;
        } else {
          worth -= here;
          if (served) served[u]! += weight;
        }
      }
    }
    if (room < 0) return Infinity;
    if (wanted <= room) {
      for (let k = 0; k < count; k++) {
        worth -= gain[takers[k]!]!;
        if (served) served[takers[k]!]! += weight;
      }
      return worth;
    }
    const isSmall = mayRound && this.isWhole && count * room <= LARGEST_TABLE;
    return worth - (isSmall ? this.whole(count, room, served, weight) : this.split(count, room, served, weight));
  }

  /** Fills the site by gain per child, the last unit in part (Dantzig 1957), without sorting: halves around a pivot. */
  private split(count: number, room: number, served: Float64Array | undefined, weight: number): number {
    const { load } = this.problem;
    const { takers, gain } = this;
    let [from, to, left, earned] = [0, count, room, 0];
    while (to > from) {
      const middle = takers[(from + to) >> 1]!;
      const pivot = gain[middle]! / load[middle]!;
      let [above, at, below, aboveLoad] = [from, from, to, 0];
      while (at < below) {
        const u = takers[at]!;
        const density = gain[u]! / load[u]!;
        if (density > pivot) {
          aboveLoad += load[u]!;
          takers[at++] = takers[above]!;
          takers[above++] = u;
        } else if (density < pivot) {
          takers[at] = takers[--below]!;
          takers[below] = u;
        } else at += 1;
      }
      if (aboveLoad > left) {
        to = above;
        continue;
      }
      for (let k = from; k < above; k++) {
        earned += gain[takers[k]!]!;
        if (served) served[takers[k]!]! += weight;
      }
      left -= aboveLoad;
      for (let k = above; k < below; k++) {
        const u = takers[k]!;
        const part = Math.min(1, left / load[u]!);
        earned += part * gain[u]!;
        left -= part * load[u]!;
        if (served) served[u]! += weight * part;
        if (part < 1) return earned;
      }
      from = below;
    }
    return earned;
  }

  /** The best set of whole units, by dynamic programming over seats. */
  private whole(count: number, room: number, served: Float64Array | undefined, weight: number): number {
    const { load } = this.problem;
    const { takers, gain } = this;
    const width = room + 1;
    if (this.table.length < width) this.table = new Float64Array(width);
    if (served && this.taken.length < width * count)
      this.taken = new Uint8Array(Math.max(width * count, LARGEST_TABLE));
    const { table, taken } = this;
    table.fill(0, 0, width);
    if (served) taken.fill(0, 0, width * count);
    for (let k = 0; k < count; k++) {
      const [size, worth, row] = [load[takers[k]!]!, gain[takers[k]!]!, k * width];
      for (let at = room; at >= size; at--) {
        const other = table[at - size]! + worth;
        if (other <= table[at]!) continue;
        table[at] = other;
        if (served) taken[row + at] = 1;
      }
    }
    if (served) {
      for (let k = count - 1, at = room; k >= 0; k--) {
        if (!taken[k * width + at]) continue;
        served[takers[k]!]! += weight;
        at -= load[takers[k]!]!;
      }
    }
    return table[room]!;
  }
}
