import { seededRandom } from '../seeded-random.ts';
import type { LinearModel } from '../solving/solver.ts';
import type { CapacitatedProblem } from './capacitated-problem.ts';
import type { SiteGroups } from './site-groups.ts';

/** One possible group of units with its site. */
interface Group {
  site: number;
  units: Int32Array;
  cost: number;
  /** Cost less what its units pay. */
  reduced: number;
}

/** Groups met by a search that keep the capacity of their site. Judged by what they cost beyond the prices units pay. */
export class GroupPool {
  private readonly problem: CapacitatedProblem;
  private readonly prices: Float64Array;
  private readonly most: number;
  private readonly marks: Float64Array;
  private readonly known = new Map<number, Group>();

  /** Keeps about so many: those that cost least beyond prices. */
  constructor(problem: CapacitatedProblem, prices: Float64Array, most: number) {
    this.problem = problem;
    this.prices = prices;
    this.most = most;
    const random = seededRandom(1);
    const mark = () => Math.floor(random() * 2 ** 32) * 2 ** 12 + random() * 2 ** 12;
    this.marks = Float64Array.from({ length: 2 * problem.load.length }, mark);
  }

  /** Adds the groups of a plan. */
  add(plan: Pick<SiteGroups, 'centre' | 'members' | 'size' | 'excess'>): void {
    const units = this.problem.load.length;
    for (let g = 0; g < plan.centre.length; g++) {
      const site = plan.centre[g]!;
      const members = plan.members[g]!;
      let mark = this.marks[units + site]!;
      for (let k = 0; k < plan.size[g]!; k++) mark += this.marks[members[k]!]!;
      if (plan.size[g] === 0 || this.known.has(mark) || plan.excess(g) > 1e-9) continue;
      this.known.set(mark, this.groupOf(site, members.slice(0, plan.size[g])));
    }
    if (this.known.size > 2 * this.most) this.thin();
  }

  private groupOf(site: number, units: Int32Array): Group {
    let [cost, paid] = [0, 0];
    for (const u of units) {
      cost += this.problem.cost[u * this.problem.load.length + site]!;
      paid += this.prices[u]!;
    }
    return { site, units, cost, reduced: cost - paid };
  }

  private thin(): void {
    const kept = [...this.known].sort(([, a], [, b]) => a.reduced - b.reduced).slice(0, this.most);
    this.known.clear();
    for (const [mark, group] of kept) this.known.set(mark, group);
  }

  /**
   * Choose groups, one of a site and `count` in all at most, so that every unit is in one at least (set covering); a unit in several
   * goes to the cheapest.
   */
  model(best: SiteGroups): { model: LinearModel; start: Float64Array; read: (values: Float64Array) => Int32Array } {
    this.thin();
    const own = [...best.centre.keys()].filter((g) => best.size[g]! > 0);
    const groups = own.map((g) => this.groupOf(best.centre[g]!, best.members[g]!.slice(0, best.size[g])));
    groups.push(...this.known.values());
    const units = this.problem.load.length;
    const rows: number[][] = Array.from({ length: 2 * units + 1 }, () => []);
    for (const [column, { site, units: inside }] of groups.entries()) {
      for (const u of inside) rows[u]!.push(column);
      rows[units + site]!.push(column);
      rows[2 * units]!.push(column);
    }
    const starts = new Int32Array(rows.length + 1);
    for (const [r, row] of rows.entries()) starts[r + 1] = starts[r]! + row.length;
    const columns = Int32Array.from(rows.flat());
    const model: LinearModel = {
      cost: Float64Array.from(groups, ({ cost }) => cost),
      lower: new Float64Array(groups.length),
      upper: new Float64Array(groups.length).fill(1),
      integer: new Uint8Array(groups.length).fill(1),
      rows: { starts, columns, values: new Float64Array(columns.length).fill(1) },
      rowLower: new Float64Array(rows.length).fill(1, 0, units),
      rowUpper: new Float64Array(rows.length)
        .fill(Infinity, 0, units)
        .fill(1, units, 2 * units)
        .fill(this.problem.count, 2 * units),
    };
    const start = new Float64Array(groups.length).fill(1, 0, own.length);
    return { model, start, read: (values) => this.read(groups, values) };
  }

  private read(groups: Group[], values: Float64Array): Int32Array {
    const units = this.problem.load.length;
    const site = new Int32Array(units).fill(-1);
    const costAt = (u: number, s: number) => (s < 0 ? Infinity : this.problem.cost[u * units + s]!);
    for (const [column, group] of groups.entries()) {
      if (values[column]! < 0.5) continue;
      for (const u of group.units) if (costAt(u, group.site) < costAt(u, site[u]!)) site[u] = group.site;
    }
    return site;
  }
}
