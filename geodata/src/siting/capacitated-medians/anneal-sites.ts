import { seededRandom } from '../seeded-random.ts';
import type { CapacitatedPlan, CapacitatedProblem } from './capacitated-problem.ts';
import { SiteGroups } from './site-groups.ts';

/** One round of annealing. */
interface Round {
  /** Temperature at its beginning, in mean steps to the next best site. */
  hot: number;
  moves: number;
  isStopped?: (() => boolean) | undefined;
  /** Shown the plan now and then in the colder half. */
  visit?: (groups: SiteGroups) => void;
}

const COLD = 0.003;
/** Most moves between two looks at how full sites are. */
const CHECK = 1024;
const RISE = 1.03;
const STEEPEST = 300;
const PULL = 0.01;
const LINKS = 3;
/** Looks at how full sites are between two visits. */
const BETWEEN_VISITS = 8;
/** Part of all moves that begin a group anew. */
const RESEEDED = 0.01;
/** Units that count as near. */
const NEAR = 24;

/**
 * Improves a capacitated p-median plan by simulated annealing over chains of up to three moves of a unit to the group of a near one,
 * moves of a group's site, and groups that begin anew elsewhere. Prices and penalties balance full sites as they do in catchments.
 */
export class SiteAnnealing {
  readonly best: CapacitatedPlan;
  private readonly problem: CapacitatedProblem;
  private readonly random: () => number;
  private readonly near: Int32Array;
  private readonly width: number;
  private readonly step: number;
  private readonly groups: SiteGroups;
  private readonly price: Float64Array;
  private readonly penalty: Float64Array;
  /** Units moved in the move being tried, each followed by the group it came from. */
  private readonly moved: number[] = [];

  constructor(problem: CapacitatedProblem, start: Int32Array, seed: number) {
    const units = problem.load.length;
    this.problem = problem;
    this.random = seededRandom(seed);
    this.width = Math.min(NEAR, units - 1);
    this.near = nearestUnits(problem, this.width);
    this.groups = new SiteGroups(problem);
    this.best = { site: start.slice(), cost: Infinity, over: Infinity };
    this.groups.restart(start);
    this.keepIfBest();
    this.step = this.meanStep();
    this.price = new Float64Array(problem.count);
    this.penalty = new Float64Array(problem.count).fill(this.step / this.meanLoad());
  }

  /** One round from the best plan so far. */
  run({ hot, moves, isStopped, visit }: Round): void {
    if (this.width < 1) return;
    this.groups.restart(this.best.site);
    const cooling = (COLD / hot) ** (1 / moves);
    const check = Math.max(16, Math.min(CHECK, Math.floor(moves / 200)));
    const units = this.groups.group.length;
    let temperature = hot * this.step;
    for (let move = 0; move < moves; move++, temperature *= cooling) {
      const kind = this.random();
      if (kind < RESEEDED) this.reseed(temperature);
      else if (kind < 0.05) this.moveSite(Math.floor(this.random() * this.groups.centre.length), temperature);
      else this.moveUnit(Math.floor(this.random() * units), temperature);
      if (move % check !== 0) continue;
      if (isStopped?.()) return;
      if (2 * move > moves && (move / check) % BETWEEN_VISITS === 0) visit?.(this.groups);
      this.balance((STEEPEST * temperature + 20 * this.step) / this.meanLoad());
    }
  }

  /** Goes on from another plan, where it is better. */
  adopt(site: Int32Array): SiteGroups {
    this.groups.restart(site);
    this.keepIfBest();
    return this.groups;
  }

  private moveUnit(first: number, temperature: number): void {
    const { groups, moved } = this;
    const limit = -temperature * Math.log(this.random() + Number.MIN_VALUE);
    let u = first;
    let to = this.groupNear(u);
    let change = 0;
    moved.length = 0;
    while (moved.length < 2 * LINKS && to !== groups.group[u]) {
      const from = groups.group[u]!;
      change += this.moveTo(u, to);
      if (change <= limit) {
        this.keepIfBest();
        return;
      }
      if (groups.excess(to) === 0) break;
      const next = groups.members[to]![Math.floor(this.random() * groups.size[to]!)]!;
      if (next === u) break;
      u = next;
      to = this.random() < 0.5 ? from : this.groupNear(u);
    }
    this.undo();
  }

  /** Shares one group out among its neighbours and lets it begin again with part of another. */
  private reseed(temperature: number): void {
    const { groups } = this;
    const limit = -temperature * Math.log(this.random() + Number.MIN_VALUE);
    const seed = Math.floor(this.random() * groups.group.length);
    const g = Math.floor(this.random() * groups.centre.length);
    const [other, old] = [groups.group[seed]!, groups.centre[g]!];
    const site = groups.centre[other]!;
    if (other === g || groups.isSite[seed]) return;
    this.moved.length = 0;
    let change = this.shareOut(g);
    if (change < Infinity) {
      groups.moveSite(g, seed);
      for (let k = groups.size[other]! - 1; k >= 0; k--) {
        const u = groups.members[other]![k]!;
        if (u !== site && groups.costOf(u, seed) < groups.costOf(u, site)) change += this.moveTo(u, g);
      }
      if (change <= limit) {
        this.keepIfBest();
        return;
      }
      this.undo(g);
      groups.moveSite(g, old);
    }
    this.undo();
  }

  /** Sends every unit of a group to another near it; answers what that changes, Infinity where one has no other near. */
  private shareOut(g: number): number {
    const { groups } = this;
    let change = 0;
    while (groups.size[g]! > 0) {
      const u = groups.members[g]![groups.size[g]! - 1]!;
      const to = this.nextGroup(u, g);
      if (to < 0) return Infinity;
      change += this.moveTo(u, to);
    }
    return change;
  }

  private groupNear(u: number): number {
    return this.groups.group[this.near[u * this.width + Math.floor(this.random() * this.width)]!]!;
  }

  /** Takes back the last moves: all of them, or those into one group. */
  private undo(into?: number): void {
    const { groups, moved } = this;
    while (moved.length > 0) {
      const u = moved[moved.length - 2]!;
      if (into !== undefined && groups.group[u] !== into) return;
      groups.moveUnit(u, moved[moved.length - 1]!);
      moved.length -= 2;
    }
  }

  /** The group with the cheapest site among those of near units, other than `g`; full ones cost their penalty. */
  private nextGroup(u: number, g: number): number {
    let best = -1;
    let least = Infinity;
    const load = this.problem.load[u]!;
    for (let at = u * this.width; at < (u + 1) * this.width; at++) {
      const to = this.groups.group[this.near[at]!]!;
      if (to === g) continue;
      const here =
        this.groups.costOf(u, this.groups.centre[to]!) +
        this.price[to]! * load +
        this.penalty[to]! * this.groups.excessBy(to, load);
      if (here >= least) continue;
      least = here;
      best = to;
    }
    return best;
  }

  /** Answers what the move changes in cost, prices and penalties. */
  private moveTo(u: number, to: number): number {
    const { groups, price, penalty } = this;
    const from = groups.group[u]!;
    const load = this.problem.load[u]!;
    const excess = penalty[from]! * groups.excessBy(from, -load) + penalty[to]! * groups.excessBy(to, load);
    const before = groups.cost;
    this.moved.push(u, from);
    groups.moveUnit(u, to);
    return groups.cost - before + (price[to]! - price[from]!) * load + excess;
  }

  /** Moves the site of a group to another of its units, or to one near by. */
  private moveSite(g: number, temperature: number): void {
    const { groups } = this;
    const [old, size] = [groups.centre[g]!, groups.size[g]!];
    const isInside = size > 0 && this.random() < 0.7;
    const next = isInside
      ? groups.members[g]![Math.floor(this.random() * size)]!
      : this.near[old * this.width + Math.floor(this.random() * this.width)]!;
    if (groups.isSite[next]) return;
    const [cost, over] = [groups.cost, groups.over];
    const limit = -temperature * Math.log(this.random() + Number.MIN_VALUE);
    groups.moveSite(g, next);
    if (groups.cost - cost + this.penalty[g]! * (groups.over - over) > limit) groups.moveSite(g, old);
    else this.keepIfBest();
  }

  private balance(most: number): void {
    const { penalty, price, groups } = this;
    const fall = RISE ** (-1 / Math.min(20, penalty.length));
    const scale = this.step / this.meanLoad();
    for (let g = 0; g < penalty.length; g++) {
      if (groups.excess(g) > 1e-9) penalty[g] = Math.min(penalty[g]! * RISE, most);
      else penalty[g] = Math.max(penalty[g]! * fall, 0.02 * scale);
      const room = this.problem.capacity[groups.centre[g]!]!;
      if (room > 0) price[g] = Math.max(0, price[g]! + (PULL * scale * (groups.held[g]! - room)) / room);
    }
  }

  private keepIfBest(): void {
    const { best, groups } = this;
    if (groups.over > best.over + 1e-9) return;
    if (groups.over > best.over - 1e-9 && groups.cost > best.cost - 1e-9) return;
    for (let u = 0; u < groups.group.length; u++) best.site[u] = groups.centre[groups.group[u]!]!;
    best.cost = groups.cost;
    best.over = groups.over;
  }

  private meanLoad(): number {
    return Math.max(1e-9, this.problem.load.reduce((sum, each) => sum + each, 0) / this.groups.group.length);
  }

  private meanStep(): number {
    let sum = 0;
    for (let u = 0; u < this.groups.group.length; u++) {
      let [first, second] = [Infinity, Infinity];
      for (const s of this.groups.centre) {
        const here = this.groups.costOf(u, s);
        if (here < first) [first, second] = [here, first];
        else if (here < second) second = here;
      }
      sum += second < Infinity ? second - first : first;
    }
    return sum > 0 ? sum / this.groups.group.length : 1;
  }
}

function nearestUnits({ load, cost }: CapacitatedProblem, width: number): Int32Array {
  const units = load.length;
  const near = new Int32Array(units * width);
  const others = Int32Array.from(load.keys());
  for (let u = 0; u < units; u++) {
    others.sort((a, b) => Number(b === u) - Number(a === u) || cost[u * units + a]! - cost[u * units + b]! || a - b);
    near.set(others.subarray(1, 1 + width), u * width);
  }
  return near;
}
