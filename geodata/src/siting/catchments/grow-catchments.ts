import type { CatchmentProblem } from './catchment-problem.ts';
import { CheapestFirst } from './cheapest-first.ts';
import { waysOfUnits } from './ways-of-units.ts';

/**
 * Catchments to begin with: they grow from their schools over neighbouring units, always by the unit that is cheapest at the prices of
 * seats. Each is one piece: where growth has shut a unit off from all schools it may go to, a lane is cut through to it. Units that no
 * school can reach go to the cheapest one. Given catchments of today, those parts of them that hang together with their school come first.
 */
export function growCatchments(problem: CatchmentProblem, price: Float64Array, today?: Int32Array): Int32Array {
  const growth = new Growth(problem, price);
  if (today) growth.takeOver(today);
  growth.grow();
  for (let u = growth.nextLeft(); u >= 0; u = growth.nextLeft()) {
    growth.reach(u);
    growth.letGo();
    growth.grow();
  }
  return growth.finished();
}

class Growth {
  private readonly problem: CatchmentProblem;
  private readonly price: Float64Array;
  private readonly ways: Uint8Array;
  private readonly school: Int32Array;
  /** Least cost of each unit at any school. */
  private readonly least: Float64Array;
  /** Units of lanes, and units that a lane was tried for: neither is touched again. */
  private readonly isLane: Uint8Array;
  private readonly isTried: Uint8Array;

  constructor(problem: CatchmentProblem, price: Float64Array) {
    const units = problem.load.length;
    this.problem = problem;
    this.price = price;
    this.ways = waysOfUnits(problem);
    this.school = new Int32Array(units).fill(-1);
    this.least = Float64Array.from({ length: units }, (_, u) => this.priced(u, this.cheapest(u)));
    this.isLane = new Uint8Array(units);
    this.isTried = new Uint8Array(units);
    for (const [s, u] of problem.home.entries()) this.school[u] = s;
  }

  /** Parts of other catchments that hang together with their school. */
  takeOver(today: Int32Array): void {
    const { school } = this;
    const grown = [...this.problem.home];
    for (const u of grown) {
      const s = school[u]!;
      for (const next of this.beside(u)) {
        if (today[next] !== s || school[next]! >= 0 || !this.may(next, s)) continue;
        school[next] = s;
        grown.push(next);
      }
    }
  }

  grow(): void {
    const { school } = this;
    const queue = new CheapestFirst<{ unit: number; school: number }>();
    const offer = (u: number) => {
      const s = school[u]!;
      for (const next of this.beside(u)) {
        if (school[next]! < 0 && this.may(next, s)) queue.push(this.extra(next, s), { unit: next, school: s });
      }
    };
    for (let u = 0; u < school.length; u++) if (school[u]! >= 0) offer(u);
    for (let entry = queue.pop(); entry; entry = queue.pop()) {
      const { unit, school: s } = entry.value;
      if (school[unit]! >= 0) continue;
      school[unit] = s;
      offer(unit);
    }
  }

  /** A unit without a school that no lane was tried for; -1 where there is none. */
  nextLeft(): number {
    return this.school.findIndex((s, u) => s < 0 && !this.isTried[u]);
  }

  /** Cuts the cheapest lane from a unit to a catchment it may belong to. */
  reach(u: number): void {
    this.isTried[u] = 1;
    let best: { key: number; lane: number[]; school: number } | undefined;
    for (let s = 0; s < this.price.length; s++) {
      const found = this.may(u, s) ? this.lane(u, s) : undefined;
      if (found && (!best || found.key < best.key)) best = { ...found, school: s };
    }
    for (const v of best?.lane ?? []) {
      this.school[v] = best!.school;
      this.isLane[v] = 1;
    }
  }

  /** Units that are cut off by a lane have no school. */
  letGo(): void {
    const { school } = this;
    const hangs = new Uint8Array(school.length);
    const reached = [...this.problem.home];
    for (const u of reached) {
      if (hangs[u]) continue;
      hangs[u] = 1;
      for (const next of this.beside(u)) if (school[next] === school[u]) reached.push(next);
    }
    for (let u = 0; u < school.length; u++) if (!hangs[u]) school[u] = -1;
  }

  finished(): Int32Array {
    return this.school.map((s, u) => (s < 0 ? this.cheapest(u) : s));
  }

  private lane(from: number, s: number): { key: number; lane: number[] } | undefined {
    const before = new Map<number, number>();
    const queue = new CheapestFirst<{ unit: number; before: number }>();
    queue.push(0, { unit: from, before: -1 });
    for (let entry = queue.pop(); entry; entry = queue.pop()) {
      const u = entry.value.unit;
      if (before.has(u)) continue;
      before.set(u, entry.value.before);
      if (this.school[u] === s) {
        const lane: number[] = [];
        for (let at = u; at >= 0; at = before.get(at)!) lane.push(at);
        return { key: entry.key, lane };
      }
      for (const next of this.beside(u)) {
        const isFree = this.school[next] === s || !this.isLane[next];
        if (isFree && this.may(next, s)) queue.push(entry.key + this.extra(next, s), { unit: next, before: u });
      }
    }
    return undefined;
  }

  private may(u: number, s: number): boolean {
    return this.ways[u * this.price.length + s] === 1;
  }

  private beside(u: number): Int32Array {
    return this.problem.units.subarray(this.problem.starts[u], this.problem.starts[u + 1]);
  }

  private priced(u: number, s: number): number {
    const cost = this.problem.cost[u * this.price.length + s]! - this.price[s]! * this.problem.load[u]!;
    return this.may(u, s) ? cost : Infinity;
  }

  private extra(u: number, s: number): number {
    return this.priced(u, s) - this.least[u]!;
  }

  private cheapest(u: number): number {
    let best = 0;
    for (let s = 1; s < this.price.length; s++) if (this.priced(u, s) < this.priced(u, best)) best = s;
    return best;
  }
}
