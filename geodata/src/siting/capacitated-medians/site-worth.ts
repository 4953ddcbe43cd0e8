import type { CapacitatedProblem } from './capacitated-problem.ts';

/** Nodes of the search for the best knapsack of one site; beyond them its last unit may be split. */
const MOST_NODES = 3000;
/** So many takers are sorted by insertion. */
const FEW = 60;
/** Part of a knapsack's worth that is not worth searching for. */
const CARELESS = 1e-6;

/** What sites can earn at prices that units pay: the best knapsack of units that pay more than they cost. */
export class SiteWorth {
  private readonly problem: CapacitatedProblem;
  /** Units of each site, the nearest first, and what they cost there: [site * units + rank]. */
  private readonly order: Int32Array;
  private readonly cost: Float64Array;
  /** Units that pay more than they cost at the site looked at, and what they bring, in all and by load. */
  private readonly taker: Int32Array;
  private readonly gain: Float64Array;
  private readonly density: Float64Array;
  private readonly size: Float64Array;
  private readonly rank: Int32Array;
  private readonly isIn: Uint8Array;
  private readonly isBest: Uint8Array;
  private count = 0;
  private wanted = 0;
  /** The same for those units that may go to a site now: the first `length` of each row. */
  private open: { order: Int32Array; cost: Float64Array; length: Int32Array };
  /** Gain per load of the unit that is split at the site looked at last; 0 where there is room for all. */
  edge = 0;

  constructor(problem: CapacitatedProblem) {
    const units = problem.load.length;
    this.problem = problem;
    this.order = new Int32Array(units * units);
    this.cost = new Float64Array(units * units);
    for (let s = 0; s < units; s++) {
      const row = this.order.subarray(s * units, (s + 1) * units);
      for (let u = 0; u < units; u++) row[u] = u;
      row.sort((a, b) => problem.cost[a * units + s]! - problem.cost[b * units + s]! || a - b);
      for (let k = 0; k < units; k++) this.cost[s * units + k] = problem.cost[row[k]! * units + s]!;
    }
    this.open = { order: this.order, cost: this.cost, length: new Int32Array(units).fill(units) };
    this.taker = new Int32Array(units);
    this.gain = new Float64Array(units);
    this.density = new Float64Array(units);
    this.size = new Float64Array(units);
    this.rank = new Int32Array(units);
    this.isIn = new Uint8Array(units);
    this.isBest = new Uint8Array(units);
  }

  /** From now on only these units may go to each site, by [site * units + unit]; all of them where undefined. */
  restrict(may: Uint8Array | undefined): void {
    const { order, cost } = this;
    const units = this.problem.load.length;
    const length = new Int32Array(units).fill(units);
    if (!may) {
      this.open = { order, cost, length };
      return;
    }
    if (this.open.order === order) this.open = { order: order.slice(), cost: cost.slice(), length };
    for (let s = 0; s < units; s++) {
      let to = s * units;
      for (let at = s * units; at < (s + 1) * units; at++) {
        if (!may[s * units + order[at]!]) continue;
        this.open.order[to] = order[at]!;
        this.open.cost[to++] = cost[at]!;
      }
      this.open.length[s] = to - s * units;
    }
  }

  /** The worth of a site that may split its last unit, 0 or below: never more than that of whole units. */
  split(site: number, prices: Float64Array, highest: number): number {
    this.collect(site, prices, highest);
    const room = this.problem.capacity[site]!;
    this.edge = 0;
    return this.wanted <= room ? -this.allGains() : -this.splitGain(room);
  }

  /** The worth of a site by whole units, 0 or below, and which units it takes. */
  whole(site: number, prices: Float64Array, highest: number): { worth: number; units: readonly number[] } {
    this.collect(site, prices, highest);
    const room = this.problem.capacity[site]!;
    if (this.wanted > room) return this.bestKnapsack(room);
    return { worth: -this.allGains(), units: Array.from(this.taker.subarray(0, this.count)) };
  }

  private collect(site: number, prices: Float64Array, highest: number): void {
    const { load, capacity } = this.problem;
    const { taker, gain, density, size } = this;
    const { order, cost, length } = this.open;
    const room = capacity[site]!;
    const row = site * load.length;
    let count = 0;
    let wanted = 0;
    for (let at = row, end = at + length[site]!; at < end && cost[at]! < highest; at++) {
      const u = order[at]!;
      const each = prices[u]! - cost[at]!;
      if (each <= 0 || load[u]! > room) continue;
      taker[count] = u;
      gain[count] = each;
      size[count] = load[u]!;
      density[count] = each / load[u]!;
      wanted += load[u]!;
      count += 1;
    }
    this.count = count;
    this.wanted = wanted;
  }

  private allGains(): number {
    let sum = 0;
    for (let k = 0; k < this.count; k++) sum += this.gain[k]!;
    return sum;
  }

  /** Fills the room by gain per load, the last unit in part (Dantzig 1957), without sorting (Balas and Zemel 1980). */
  private splitGain(room: number): number {
    const { density, gain, size, rank } = this;
    let left = room;
    let sum = 0;
    let [from, to] = [0, this.count];
    for (let k = 0; k < to; k++) rank[k] = k;
    while (from < to) {
      const pivot = middle(density[rank[from]!]!, density[rank[(from + to) >> 1]!]!, density[rank[to - 1]!]!);
      let [above, at, below] = [from, from, to];
      let [sizes, gains, equal] = [0, 0, 0];
      while (at < below) {
        const k = rank[at]!;
        if (density[k]! > pivot) {
          sizes += size[k]!;
          gains += gain[k]!;
          rank[at++] = rank[above]!;
          rank[above++] = k;
        } else if (density[k]! < pivot) {
          rank[at] = rank[--below]!;
          rank[below] = k;
        } else {
          equal += size[k]!;
          at++;
        }
      }
      if (sizes > left) {
        to = above;
        continue;
      }
      sum += gains;
      left -= sizes;
      if (equal >= left && equal > 0) {
        this.edge = pivot;
        return sum + left * pivot;
      }
      for (let k = above; k < below; k++) sum += gain[rank[k]!]!;
      left -= equal;
      from = below;
    }
    return sum;
  }

  /** Takers by gain per load, the best first; few of them are sorted in place, which leaves nothing to clear away. */
  private ranked(): Int32Array {
    const { density, rank, count } = this;
    for (let k = 0; k < count; k++) rank[k] = k;
    if (count > FEW) {
      const all = rank.subarray(0, count);
      return all.sort((a, b) => (density[a]! === density[b]! ? a - b : density[b]! - density[a]!));
    }
    for (let k = 1; k < count; k++) {
      let at = k;
      for (; at > 0 && density[rank[at - 1]!]! < density[k]!; at--) rank[at] = rank[at - 1]!;
      rank[at] = k;
    }
    return rank;
  }

  /** Depth first by gain per load (Horowitz and Sahni 1974). */
  private bestKnapsack(room: number): { worth: number; units: readonly number[] } {
    const { density, gain, size, count, isIn, isBest, taker } = this;
    const rank = this.ranked();
    let [left, sum, best, root] = [room, 0, 0, 0];
    let nodes = 0;
    isIn.fill(0, 0, count);
    isBest.fill(0, 0, count);
    for (let k = 0; ; ) {
      let [rest, bound, at] = [left, sum, k];
      for (; at < count && size[rank[at]!]! <= rest; at++) {
        rest -= size[rank[at]!]!;
        bound += gain[rank[at]!]!;
      }
      if (at < count) bound += rest * density[rank[at]!]!;
      if (nodes === 0) root = bound;
      if (bound > best * (1 + CARELESS)) {
        for (; k < at; k++) {
          isIn[k] = 1;
          left -= size[rank[k]!]!;
          sum += gain[rank[k]!]!;
        }
        if (sum > best) {
          best = sum;
          isBest.set(isIn.subarray(0, k));
          isBest.fill(0, k, count);
        }
        if (k < count) {
          isIn[k++] = 0;
          if (k < count && ++nodes < MOST_NODES) continue;
        }
      }
      if (nodes >= MOST_NODES) break;
      nodes += 1;
      do k -= 1;
      while (k >= 0 && !isIn[k]);
      if (k < 0) break;
      isIn[k] = 0;
      left += size[rank[k]!]!;
      sum -= gain[rank[k]!]!;
      k += 1;
    }
    const units: number[] = [];
    for (let k = 0; k < count; k++) if (isBest[k]) units.push(taker[rank[k]!]!);
    return { worth: nodes >= MOST_NODES ? -root : -Math.min(root, best * (1 + CARELESS)), units };
  }
}

function middle(a: number, b: number, c: number): number {
  return a > b ? (b > c ? b : a > c ? c : a) : a > c ? a : b > c ? c : b;
}
