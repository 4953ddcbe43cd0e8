import type { FacilityProblem } from './facility-problem.ts';
import type { Settled } from './settled.ts';

/** Largest table, in cells, that is worth filling at every step; beyond it the last option may open in part. */
const LARGEST_TABLE = 1e5;

/**
 * Opens options with room for all demand, one of a site at most, so that their worth adds up to least: exactly by dynamic programming
 * over room in units of the greatest common divisor, or, where that table is too large, as the continuous multiple-choice knapsack
 * (Sinha and Zoltners 1979).
 */
export class OptionKnapsack {
  /** Options of each site, the smallest first. */
  readonly ofSite: Int32Array[];
  private readonly capacity: Float64Array;
  private readonly total: number;
  private readonly steps: Int32Array | undefined;
  private readonly need: number;
  private readonly table: Float64Array;
  private readonly choice: Int32Array;

  constructor({ demand, options, sites }: FacilityProblem) {
    const { capacity } = options;
    const order = [...capacity.keys()].sort((a, b) => capacity[a]! - capacity[b]! || a - b);
    this.ofSite = Array.from({ length: sites }, (_, s) => Int32Array.from(order.filter((o) => options.site[o] === s)));
    this.capacity = capacity;
    this.total = demand.reduce((sum, each) => sum + each, 0) * (1 - 1e-12);
    const unit = capacity.every(Number.isInteger) ? capacity.reduce(commonDivisor, 0) : 0;
    const need = unit > 0 ? Math.ceil(this.total / unit) : Infinity;
    const isExact = (need + 1) * Math.max(sites, capacity.length) <= LARGEST_TABLE;
    this.need = isExact ? need : 0;
    this.steps = isExact ? Int32Array.from(capacity, (each) => Math.min(need, each / unit)) : undefined;
    this.table = new Float64Array(2 * (this.need + 1));
    this.choice = new Int32Array(isExact ? sites * (need + 1) : 0);
  }

  /** Answers the sum of worth, Infinity where all demand never fits; writes to `opened` how far each option opens, 0 to 1. */
  choose(worth: Float64Array, settled: Settled, opened: Float64Array): number {
    opened.fill(0);
    return this.steps ? this.whole(worth, settled, opened, this.steps) : this.split(worth, settled, opened);
  }

  private whole(worth: Float64Array, { may, must }: Settled, opened: Float64Array, steps: Int32Array): number {
    const width = this.need + 1;
    let [last, next] = [this.table.subarray(0, width), this.table.subarray(width)];
    last.fill(Infinity);
    last[0] = 0;
    for (const [s, options] of this.ofSite.entries()) {
      const row = s * width;
      for (let w = 0; w < width; w++) {
        let least = must[s] ? Infinity : last[w]!;
        let best = -1;
        for (let k = 0; k < options.length; k++) {
          const o = options[k]!;
          if (!may[o]) continue;
          const here = last[Math.max(0, w - steps[o]!)]! + worth[o]!;
          if (here >= least) continue;
          least = here;
          best = o;
        }
        next[w] = least;
        this.choice[row + w] = best;
      }
      [last, next] = [next, last];
    }
    const value = last[this.need]!;
    if (value === Infinity) return value;
    for (let s = this.ofSite.length - 1, w = this.need; s >= 0; s--) {
      const o = this.choice[s * width + w]!;
      if (o < 0) continue;
      opened[o] = 1;
      w = Math.max(0, w - steps[o]!);
    }
    return value;
  }

  /** Every site at its least worth, then the cheapest steps to more room; the last one in part. */
  private split(worth: Float64Array, { may, must }: Settled, opened: Float64Array): number {
    const { capacity } = this;
    const steps: { from: number; to: number; room: number; price: number }[] = [];
    let value = 0;
    let room = 0;
    for (const [s, all] of this.ofSite.entries()) {
      const options = [...all].filter((o) => may[o]);
      if (options.length === 0 && must[s]) return Infinity;
      let at = must[s] ? options.reduce((best, o) => (worth[o]! < worth[best]! ? o : best), options[0]!) : -1;
      if (!must[s]) for (const o of options) if (worth[o]! < (at < 0 ? 0 : worth[at]!)) at = o;
      if (at >= 0) {
        opened[at] = 1;
        value += worth[at]!;
        room += capacity[at]!;
      }
      for (;;) {
        const [here, cost] = at < 0 ? [0, 0] : [capacity[at]!, worth[at]!];
        let next = -1;
        let price = Infinity;
        for (const o of options) {
          if (capacity[o]! <= here) continue;
          const each = (worth[o]! - cost) / (capacity[o]! - here);
          if (each > price) continue;
          price = each;
          next = o;
        }
        if (next < 0) break;
        steps.push({ from: at, to: next, room: capacity[next]! - here, price });
        at = next;
      }
    }
    steps.sort((a, b) => a.price - b.price || a.to - b.to);
    for (const step of steps) {
      if (room >= this.total) break;
      const part = Math.min(1, (this.total - room) / step.room);
      if (step.from >= 0) opened[step.from]! -= part;
      opened[step.to]! += part;
      value += part * step.room * step.price;
      room += part * step.room;
    }
    return room >= this.total * (1 - 1e-12) ? value : Infinity;
  }
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}
