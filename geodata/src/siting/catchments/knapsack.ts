/** Branches after which a search ends; its answer is a bound then. */
const MOST_BRANCHES = 2000;
/** Fewest branches that are worth going into one by one. */
const TOLERANCE = 1e-9;

/** The best set of whole units for one school, by depth-first branch and bound over gain per child (Horowitz and Sahni 1974). */
export class Knapsack {
  private readonly gain: Float64Array;
  private readonly load: Float64Array;
  private readonly path: Uint8Array;
  private readonly best: Uint8Array;
  private readonly items: Int32Array;
  private count = 0;
  private value = 0;
  private open = 0;
  private branches = 0;

  /** Gains are read when filled; loads do not change. */
  constructor(gain: Float64Array, load: Float64Array) {
    this.gain = gain;
    this.load = load;
    this.path = new Uint8Array(gain.length);
    this.best = new Uint8Array(gain.length);
    this.items = new Int32Array(gain.length);
  }

  /**
   * Fills so many seats from candidates that all gain something. Answers the most they can gain, the same with the last unit split
   * (Dantzig 1957), and the price of a seat there; writes 1 to `taken` for the units chosen, at unit * stride + offset.
   */
  fill(candidates: Int32Array, seats: number, taken: { of: Uint8Array; stride: number; offset: number }) {
    const { gain, load, items, path, best } = this;
    this.count = candidates.length;
    items.set(candidates);
    const order = items.subarray(0, this.count);
    order.sort((a, b) => gain[b]! * load[a]! - gain[a]! * load[b]! || a - b);
    this.value = -1;
    this.open = 0;
    this.branches = 0;
    path.fill(0, 0, this.count);
    this.branch(0, seats, 0);
    for (let k = 0; k < this.count; k++) if (best[k]) taken.of[order[k]! * taken.stride + taken.offset] = 1;
    const last = this.firstBeyond(seats);
    const price = last < 0 ? 0 : gain[last]! / load[last]!;
    return { gain: Math.max(this.value, this.open), split: this.split(0, seats), price };
  }

  private branch(k: number, seats: number, value: number): void {
    const { gain, load, items, path } = this;
    if (value > this.value) {
      this.value = value;
      this.best.set(path.subarray(0, this.count));
      this.best.fill(0, k, this.count);
    }
    if (k === this.count) return;
    const most = value + this.split(k, seats);
    if (most <= this.value + TOLERANCE) return;
    this.branches += 1;
    if (this.branches > MOST_BRANCHES) {
      this.open = Math.max(this.open, most);
      return;
    }
    const u = items[k]!;
    if (load[u]! <= seats) {
      path[k] = 1;
      this.branch(k + 1, seats - load[u]!, value + gain[u]!);
      path[k] = 0;
    }
    this.branch(k + 1, seats, value);
  }

  /** What items from one on can gain at most, the last one in part. */
  private split(from: number, seats: number): number {
    const { gain, load, items } = this;
    let left = seats;
    let value = 0;
    for (let k = from; k < this.count; k++) {
      const u = items[k]!;
      if (load[u]! > left) return value + (gain[u]! * left) / load[u]!;
      left -= load[u]!;
      value += gain[u]!;
    }
    return value;
  }

  private firstBeyond(seats: number): number {
    let left = seats;
    for (let k = 0; k < this.count; k++) {
      const u = this.items[k]!;
      if (this.load[u]! > left) return u;
      left -= this.load[u]!;
    }
    return -1;
  }
}
