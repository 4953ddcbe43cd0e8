import type { Way } from './ways-of.ts';

/** A way with the pupils it brings, by place and year, and the place where they are in the last year. */
export interface Bringing extends Way {
  main: number;
  at: Int32Array;
  pupils: Float64Array;
}

/** Who goes where, while it is being searched: pupils at each place and year, what it costs, and what there is too much. */
export class Arrangement {
  /** Index of the way that each unit goes. */
  readonly now: Int32Array;
  cost = 0;
  /** Pupils beyond the limit x the price of one, summed over places and years. */
  excess = 0;
  private readonly ways: readonly Bringing[][];
  private readonly limit: Float64Array;
  private readonly prices: Float64Array;
  private readonly loads: Float64Array;
  private readonly members: number[][];
  private readonly position: Int32Array;

  /** `limit` and `prices` by [place * Y + year]. Every unit must be put somewhere before any is moved. */
  constructor(ways: readonly Bringing[][], limit: Float64Array, prices: Float64Array, places: number) {
    this.ways = ways;
    this.limit = limit;
    this.prices = prices;
    this.now = new Int32Array(ways.length).fill(-1);
    this.loads = new Float64Array(limit.length);
    this.members = Array.from({ length: places }, () => []);
    this.position = new Int32Array(ways.length);
    limit.forEach((pupils, i) => {
      if (pupils < 0) this.excess -= pupils * prices[i]!;
    });
  }

  /** A unit that goes to a place, picked by a number in [0, 1); -1 where nobody does. */
  someoneAt(place: number, chance: number): number {
    const here = this.members[place]!;
    return here.length === 0 ? -1 : here[Math.floor(chance * here.length)]!;
  }

  move(u: number, to: number): void {
    if (this.now[u] === to) return;
    const old = this.ways[u]![this.now[u]!]!;
    this.bring(old, -1);
    const here = this.members[old.main]!;
    const last = here.pop()!;
    if (last !== u) {
      here[this.position[u]!] = last;
      this.position[last] = this.position[u]!;
    }
    this.put(u, to);
  }

  put(u: number, to: number): void {
    const way = this.ways[u]![to]!;
    this.now[u] = to;
    this.position[u] = this.members[way.main]!.push(u) - 1;
    this.bring(way, 1);
  }

  private bring({ at, pupils, cost }: Bringing, factor: number): void {
    const { loads, limit, prices } = this;
    let excess = 0;
    for (let i = 0; i < at.length; i++) {
      const slot = at[i]!;
      const over = loads[slot]! - limit[slot]!;
      const then = over + pupils[i]! * factor;
      loads[slot]! += pupils[i]! * factor;
      if (then > 0 || over > 0) excess += (Math.max(then, 0) - Math.max(over, 0)) * prices[slot]!;
    }
    this.excess += excess;
    this.cost += cost * factor;
  }
}
