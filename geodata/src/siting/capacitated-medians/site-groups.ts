import type { CapacitatedProblem } from './capacitated-problem.ts';

/** A plan while it is changed: groups of units with one site each. */
export class SiteGroups {
  /** Group of each unit, site of each group, load of each group. */
  readonly group: Int32Array;
  readonly centre: Int32Array;
  readonly held: Float64Array;
  /** Units of each group: the first `size` of `members`. */
  readonly members: Int32Array[];
  readonly size: Int32Array;
  /** 1 where a unit is the site of a group. */
  readonly isSite: Uint8Array;
  cost = 0;
  over = 0;
  private readonly problem: CapacitatedProblem;
  private readonly place: Int32Array;

  constructor(problem: CapacitatedProblem) {
    const units = problem.load.length;
    this.problem = problem;
    this.group = new Int32Array(units);
    this.place = new Int32Array(units);
    this.isSite = new Uint8Array(units);
    this.members = Array.from({ length: problem.count }, () => new Int32Array(units));
    this.size = new Int32Array(problem.count);
    this.centre = new Int32Array(problem.count);
    this.held = new Float64Array(problem.count);
  }

  /** Takes over another plan; groups that it does not use get sites nobody goes to. */
  restart(site: Int32Array): void {
    const numbers = new Map<number, number>();
    this.size.fill(0);
    this.held.fill(0);
    for (const s of site) if (!numbers.has(s)) numbers.set(s, numbers.size);
    for (let u = 0; u < site.length && numbers.size < this.centre.length; u++) {
      if (!numbers.has(u)) numbers.set(u, numbers.size);
    }
    this.isSite.fill(0);
    for (const [s, g] of numbers) {
      this.centre[g] = s;
      this.isSite[s] = 1;
    }
    this.cost = 0;
    for (let u = 0; u < site.length; u++) {
      this.join(u, numbers.get(site[u]!)!);
      this.cost += this.costOf(u, site[u]!);
    }
    this.over = 0;
    for (let g = 0; g < this.held.length; g++) this.over += this.excess(g);
  }

  costOf(u: number, site: number): number {
    return this.problem.cost[u * this.group.length + site]!;
  }

  /** Load beyond the capacity of a group's site, with so much added. */
  excess(g: number, more = 0): number {
    return Math.max(0, this.held[g]! + more - this.problem.capacity[this.centre[g]!]!);
  }

  excessBy(g: number, change: number): number {
    return this.excess(g, change) - this.excess(g);
  }

  moveUnit(u: number, to: number): void {
    const from = this.group[u]!;
    const load = this.problem.load[u]!;
    this.cost += this.costOf(u, this.centre[to]!) - this.costOf(u, this.centre[from]!);
    this.over += this.excessBy(from, -load) + this.excessBy(to, load);
    const last = this.members[from]![--this.size[from]!]!;
    this.members[from]![this.place[u]!] = last;
    this.place[last] = this.place[u]!;
    this.held[from]! -= load;
    this.join(u, to);
  }

  moveSite(g: number, site: number): void {
    const [old, before] = [this.centre[g]!, this.excess(g)];
    for (let k = 0; k < this.size[g]!; k++) {
      const u = this.members[g]![k]!;
      this.cost += this.costOf(u, site) - this.costOf(u, old);
    }
    this.isSite[old] = 0;
    this.isSite[site] = 1;
    this.centre[g] = site;
    this.over += this.excess(g) - before;
  }

  private join(u: number, g: number): void {
    this.group[u] = g;
    this.place[u] = this.size[g]!;
    this.members[g]![this.size[g]!++] = u;
    this.held[g]! += this.problem.load[u]!;
  }
}
