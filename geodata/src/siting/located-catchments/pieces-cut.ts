import type { Streets } from './located-problem.ts';

/** Flow below this is none. */
const LEAST = 1e-6;

/**
 * Finds the least that must be passed on the way from a unit to the unit of a site when units carry as much as they belong to the site (a
 * smallest vertex cut, Ford and Fulkerson 1962): a catchment in one piece that holds the first holds one of those units besides.
 */
export class PiecesCut {
  private readonly streets: Streets;
  /** Flow over street `at` in the list of neighbours, and through units. */
  private readonly flow: Float64Array;
  private readonly through: Float64Array;
  private readonly back: Int32Array;
  /** Unit, twice, and 1 more behind it: where the search came from; -1 where it has not been. */
  private readonly from: Int32Array;
  private readonly queue: Int32Array;

  constructor(streets: Streets) {
    const units = streets.starts.length - 1;
    this.streets = streets;
    this.flow = new Float64Array(streets.units.length);
    this.through = new Float64Array(units);
    this.back = reverses(streets);
    this.from = new Int32Array(2 * units).fill(-1);
    this.queue = new Int32Array(2 * units);
  }

  /** Units of a cut that carry less than `wanted`; undefined where as much gets through. `part` is what each unit carries. */
  between(unit: number, home: number, part: Float64Array, wanted: number): number[] | undefined {
    const { from, flow, through } = this;
    flow.fill(0);
    through.fill(0);
    let sent = 0;
    for (;;) {
      const tail = this.search(unit, home, part);
      if (tail < 0) break;
      sent += this.augment(tail, unit, part);
      if (sent >= wanted - LEAST) return undefined;
    }
    const cut: number[] = [];
    for (let u = 0; u < through.length; u++) if (from[2 * u]! >= 0 && from[2 * u + 1]! < 0) cut.push(u);
    return cut;
  }

  /** A way on which more can flow: answers the last place before `home`, -1 where there is none. Even places are before a unit, odd behind. */
  private search(unit: number, home: number, part: Float64Array): number {
    const { starts, units } = this.streets;
    const { from, queue, flow, through, back } = this;
    from.fill(-1);
    from[2 * unit + 1] = 2 * unit + 1;
    from[2 * unit] = 2 * unit + 1;
    queue[0] = 2 * unit + 1;
    let tail = 1;
    const visit = (place: number, before: number) => {
      if (from[place]! >= 0) return;
      from[place] = before;
      queue[tail++] = place;
    };
    for (let head = 0; head < tail; head++) {
      const place = queue[head]!;
      const u = place >> 1;
      if (place % 2 === 1) {
        for (let at = starts[u]!; at < starts[u + 1]!; at++) {
          if (units[at] === home) return place;
          visit(2 * units[at]!, place);
        }
        if (through[u]! > LEAST) visit(2 * u, place);
      } else {
        if (part[u]! - through[u]! > LEAST) visit(2 * u + 1, place);
        for (let at = starts[u]!; at < starts[u + 1]!; at++) {
          if (flow[back[at]!]! > LEAST) visit(2 * units[at]! + 1, place);
        }
      }
    }
    return -1;
  }

  private augment(last: number, unit: number, part: Float64Array): number {
    const { from } = this;
    let most = Infinity;
    for (let place = last; place !== 2 * unit + 1; place = from[place]!) {
      const before = from[place]!;
      const u = place >> 1;
      if (before >> 1 === u) most = Math.min(most, place % 2 === 1 ? part[u]! - this.through[u]! : this.through[u]!);
      else if (place % 2 === 1) most = Math.min(most, this.flow[this.street(u, before >> 1)]!);
    }
    if (most === Infinity) most = 1;
    for (let place = last; place !== 2 * unit + 1; place = from[place]!) {
      const before = from[place]!;
      const [u, v] = [place >> 1, before >> 1];
      if (u === v) this.through[u]! += place % 2 === 1 ? most : -most;
      else if (place % 2 === 1) this.flow[this.street(u, v)]! -= most;
      else this.flow[this.street(v, u)]! += most;
    }
    return most;
  }

  private street(u: number, v: number): number {
    const { starts, units } = this.streets;
    let at = starts[u]!;
    while (units[at] !== v) at += 1;
    return at;
  }
}

/** By street the same street in the other direction. */
function reverses({ starts, units }: Streets): Int32Array {
  const back = new Int32Array(units.length);
  for (let u = 0; u + 1 < starts.length; u++) {
    for (let at = starts[u]!; at < starts[u + 1]!; at++) {
      const v = units[at]!;
      let other = starts[v]!;
      while (units[other] !== u) other += 1;
      back[at] = other;
    }
  }
  return back;
}
