import type { CapacitatedProblem } from './capacitated-problem.ts';

/** Largest table of a 0-1 knapsack over all sites that is worth filling at every step; beyond it units may be split. */
const LARGEST_TABLE = 1.5e7;
/** So many times the average group of units wants the same site. */
const WANTED = 6;

/** What each site can earn at prices that units pay: the best knapsack of units that pay more than they cost. */
export class SiteWorth {
  private readonly problem: CapacitatedProblem;
  private readonly isExact: boolean;
  private readonly chosen: Int32Array;
  private readonly gain: Float64Array;
  private readonly table: Float64Array;
  private readonly taken: Uint8Array;

  constructor(problem: CapacitatedProblem) {
    const { load, capacity, count } = problem;
    const units = load.length;
    const room = capacity.reduce((most, each) => Math.max(most, each), 0);
    this.problem = problem;
    this.isExact =
      units * Math.min(units, (WANTED * units) / count) * room <= LARGEST_TABLE &&
      [...load, ...capacity].every((each) => Number.isInteger(each));
    this.chosen = new Int32Array(units);
    this.gain = new Float64Array(units);
    this.table = new Float64Array(this.isExact ? room + 1 : 0);
    this.taken = new Uint8Array(this.isExact ? units * (room + 1) : 0);
  }

  /** Answers the worth, 0 or below; adds to `served` how much of each unit the site takes. */
  of(site: number, prices: Float64Array, served?: Float64Array): number {
    const { load, cost } = this.problem;
    const units = load.length;
    let count = 0;
    let wanted = 0;
    for (let u = 0; u < units; u++) {
      const gain = prices[u]! - cost[u * units + site]!;
      if (gain <= 0) continue;
      this.gain[u] = gain;
      wanted += load[u]!;
      this.chosen[count++] = u;
    }
    const room = this.problem.capacity[site]!;
    if (wanted <= room) {
      let worth = 0;
      for (let k = 0; k < count; k++) {
        worth -= this.gain[this.chosen[k]!]!;
        if (served) served[this.chosen[k]!]! += 1;
      }
      return worth;
    }
    return this.isExact ? this.whole(count, room, served) : this.split(count, room, served);
  }

  /** Fills the site by gain per load; the last unit in part (Dantzig 1957). */
  private split(count: number, room: number, served?: Float64Array): number {
    const { load } = this.problem;
    const { gain } = this;
    const takers = this.chosen.subarray(0, count);
    takers.sort((a, b) => gain[b]! * load[a]! - gain[a]! * load[b]! || a - b);
    let left = room;
    let worth = 0;
    for (let k = 0; k < count; k++) {
      const u = takers[k]!;
      const part = load[u]! <= left ? 1 : left / load[u]!;
      worth -= part * gain[u]!;
      left -= part * load[u]!;
      if (served) served[u]! += part;
      if (part < 1) break;
    }
    return worth;
  }

  /** The best set of whole units, by dynamic programming over load. */
  private whole(count: number, room: number, served?: Float64Array): number {
    const { load } = this.problem;
    const { table, taken, gain, chosen } = this;
    table.fill(0, 0, room + 1);
    for (let k = 0; k < count; k++) {
      const [size, worth, row] = [load[chosen[k]!]!, gain[chosen[k]!]!, k * (room + 1)];
      taken.fill(0, row, row + room + 1);
      for (let at = room; at >= size; at--) {
        const other = table[at - size]! + worth;
        if (other <= table[at]!) continue;
        table[at] = other;
        taken[row + at] = 1;
      }
    }
    if (served) {
      for (let k = count - 1, at = room; k >= 0; k--) {
        if (!taken[k * (room + 1) + at]) continue;
        served[chosen[k]!]! += 1;
        at -= load[chosen[k]!]!;
      }
    }
    return -table[room]!;
  }
}
