import type { LocatedProblem } from './located-problem.ts';

/** What is settled about an option: it may go either way, stays shut, or is open. */
export const FREE = 0;
export const SHUT = 1;
export const OPEN = 2;

/** The choice of options of least worth, the last in part where that seats just enough. */
export interface Choice {
  value: number;
  /** What a seat earns there, so that there are enough. */
  seatPrice: number;
  /** How far each option is open, 0 to 1. */
  opened: Float64Array;
  /** A whole choice near it with seats for everybody. */
  whole: number[];
}

/** Halvings of the price of a seat. */
const HALVINGS = 50;

/**
 * Chooses options of least worth: one of a site at most, as many sites as wanted, with seats for everybody. The need for seats is priced
 * (Lagrangian relaxation of one row, solved by bisection), so the value is a lower bound on that of any whole choice.
 */
export class CheapestChoice {
  private readonly problem: LocatedProblem;
  private readonly total: number;
  private readonly sites: number;
  private readonly mustOpen: Uint8Array;
  private readonly isRequired: Uint8Array;
  private readonly bestOption: Int32Array;
  private readonly bestValue: Float64Array;
  private readonly order: Int32Array;

  constructor(problem: LocatedProblem) {
    const { load, cost, required = [] } = problem;
    this.problem = problem;
    this.total = load.reduce((sum, each) => sum + each, 0);
    this.sites = cost.length / load.length;
    this.isRequired = new Uint8Array(this.sites);
    this.mustOpen = new Uint8Array(this.sites);
    for (const s of required) this.mustOpen[s] = 1;
    this.bestOption = new Int32Array(this.sites);
    this.bestValue = new Float64Array(this.sites);
    this.order = Int32Array.from({ length: this.sites }, (_, s) => s);
  }

  /** Infinity where no choice has seats enough. */
  at(worth: Float64Array, settled: Uint8Array): Choice {
    const none = new Float64Array(worth.length);
    const free = this.priced(worth, settled, 0, none);
    if (free.room >= this.total) return { value: free.value, opened: none, seatPrice: 0, whole: wholly(none) };
    let [low, high] = [0, 1];
    const { capacity } = this.problem.options;
    for (let o = 0; o < worth.length; o++) {
      if (capacity[o]! > 0 && worth[o]! < Infinity) high = Math.max(high, (2 * Math.abs(worth[o]!)) / capacity[o]!);
    }
    high *= 1e3;
    const opened = new Float64Array(worth.length);
    const enough = new Float64Array(worth.length);
    let last = this.priced(worth, settled, high, enough);
    if (last.room < this.total * (1 - 1e-12)) return { value: Infinity, opened: none, seatPrice: 0, whole: [] };
    let [best, seatPrice] = free.value > last.value ? [free.value, 0] : [last.value, high];
    let short = free.room;
    for (let halving = 0; halving < HALVINGS && high - low > 1e-12 * high; halving++) {
      const middle = halving < 10 ? Math.sqrt(Math.max(low, high * 1e-6) * high) : (low + high) / 2;
      const here = this.priced(worth, settled, middle, opened);
      if (here.value > best) [best, seatPrice] = [here.value, middle];
      if (here.room >= this.total) {
        high = middle;
        last = here;
        enough.set(opened);
      } else {
        low = middle;
        short = here.room;
        none.set(opened);
      }
    }
    const whole = wholly(enough);
    const part = last.room > short ? (this.total - short) / (last.room - short) : 1;
    for (let o = 0; o < worth.length; o++) opened[o] = part * enough[o]! + (1 - part) * none[o]!;
    return { value: best, opened, seatPrice, whole };
  }

  /** The best choice where a seat earns so much, valued for the children it must seat. */
  priced(
    worth: Float64Array,
    settled: Uint8Array,
    price: number,
    opened: Float64Array,
  ): { value: number; room: number } {
    const { options, fewest, most } = this.problem;
    const { bestOption, bestValue, isRequired, order } = this;
    bestValue.fill(Infinity);
    isRequired.set(this.mustOpen);
    for (let o = 0; o < worth.length; o++) {
      const s = options.site[o]!;
      const value = worth[o]! - price * options.capacity[o]!;
      if (settled[o] === SHUT) continue;
      if (isRequired[s] === 2) {
        if (settled[o] === OPEN) return { value: Infinity, room: 0 };
        continue;
      }
      if (settled[o] === OPEN) isRequired[s] = 2;
      else if (value >= bestValue[s]!) continue;
      bestValue[s] = value;
      bestOption[s] = o;
    }
    order.sort(
      (a, b) => Math.sign(isRequired[b]!) - Math.sign(isRequired[a]!) || compare(bestValue[a]!, bestValue[b]!) || a - b,
    );
    opened.fill(0);
    let value = price * this.total;
    let room = 0;
    for (const [rank, s] of order.entries()) {
      if (rank >= most) {
        if (isRequired[s]) return { value: Infinity, room: 0 };
        break;
      }
      if (rank >= fewest && bestValue[s]! >= 0 && !isRequired[s]) break;
      value += bestValue[s]!;
      if (bestValue[s] === Infinity) return { value: Infinity, room: 0 };
      opened[bestOption[s]!] = 1;
      room += options.capacity[bestOption[s]!]!;
    }
    return { value, room };
  }
}

function wholly(opened: Float64Array): number[] {
  return [...opened.keys()].filter((o) => opened[o] === 1);
}

function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
