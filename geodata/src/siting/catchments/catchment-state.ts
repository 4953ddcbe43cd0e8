import { borderCost } from './border-cost.ts';
import type { CatchmentProblem } from './catchment-problem.ts';

/** Catchments while they are changed: who goes where, how full each school is, and whether a catchment stays one piece. */
export class CatchmentState {
  readonly school: Int32Array;
  readonly held: Float64Array;
  cost = 0;
  over = 0;
  private readonly problem: CatchmentProblem;
  private readonly seen: Int32Array;
  private readonly queue: Int32Array;
  /** What `cutOff` found. */
  readonly group: Int32Array;
  private stamp = 0;

  constructor(problem: CatchmentProblem, start: Int32Array) {
    this.problem = problem;
    this.school = new Int32Array(start.length);
    this.held = new Float64Array(problem.capacity.length);
    this.seen = new Int32Array(start.length);
    this.queue = new Int32Array(start.length);
    this.group = new Int32Array(start.length);
    this.restart(start);
  }

  /** Takes over other catchments. */
  restart(start: Int32Array): void {
    const { load } = this.problem;
    this.school.set(start);
    this.held.fill(0);
    this.cost = 0;
    for (let u = 0; u < start.length; u++) {
      this.held[start[u]!]! += load[u]!;
      this.cost += this.costOf(u, start[u]!);
    }
    this.cost += borderCost(this.problem, start);
    this.over = 0;
    for (let s = 0; s < this.held.length; s++) this.over += this.excess(s, this.held[s]!);
  }

  costOf(u: number, s: number): number {
    return this.problem.cost[u * this.held.length + s]!;
  }

  /** Children beyond the seats of a school that held so many, or short of its fewest. */
  excess(s: number, held: number): number {
    const over = held - this.problem.capacity[s]!;
    if (over > 0) return over;
    const short = this.problem.least[s]! - held;
    return short > 0 ? short : 0;
  }

  /** What the excess of a school grows by when its children change by so many. */
  excessBy(s: number, change: number): number {
    const held = this.held[s]!;
    return this.excess(s, held + change) - this.excess(s, held);
  }

  move(u: number, to: number): void {
    const from = this.school[u]!;
    const load = this.problem.load[u]!;
    this.over += this.excessBy(from, -load) + this.excessBy(to, load);
    this.cost += this.costOf(u, to) - this.costOf(u, from) + this.borderBy(u, to);
    this.school[u] = to;
    this.held[from]! -= load;
    this.held[to]! += load;
  }

  /** What borders cost more when a unit goes to another school. */
  private borderBy(u: number, to: number): number {
    const { border, starts, units } = this.problem;
    if (!border) return 0;
    const from = this.school[u]!;
    let change = 0;
    for (let at = starts[u]!; at < starts[u + 1]!; at++) {
      const beside = this.school[units[at]!]!;
      if (beside === from) change += border[at]!;
      else if (beside === to) change -= border[at]!;
    }
    return change;
  }

  /** Whether a unit borders on a catchment. */
  touches(u: number, s: number): boolean {
    const { starts, units } = this.problem;
    for (let at = starts[u]!; at < starts[u + 1]!; at++) if (this.school[units[at]!] === s) return true;
    return false;
  }

  /**
   * Units that must leave a catchment together with `u`: those that cannot reach its school without it. Answers how many, `u` the
   * first of `group`.
   */
  cutOff(u: number): number {
    const { starts, units, home } = this.problem;
    const { seen, group, school } = this;
    const s = school[u]!;
    group[0] = u;
    if (this.leavesOnePiece(u)) return 1;
    this.stamp += 1;
    seen[u] = this.stamp;
    this.spread(home[s]!, this.queue, 0);
    let count = 1;
    for (let at = starts[u]!; at < starts[u + 1]!; at++) {
      const next = units[at]!;
      if (school[next] === s && seen[next] !== this.stamp) count = this.spread(next, group, count);
    }
    return count;
  }

  /** Writes the units that can be reached from one in its catchment, over units not seen yet, behind the first `count` of a list. */
  private spread(from: number, list: Int32Array, count: number): number {
    const { starts, units } = this.problem;
    const { seen, school, stamp } = this;
    const s = school[from]!;
    let tail = count;
    seen[from] = stamp;
    list[tail++] = from;
    for (let head = count; head < tail; head++) {
      const here = list[head]!;
      for (let at = starts[here]!; at < starts[here + 1]!; at++) {
        const next = units[at]!;
        if (school[next] !== s || seen[next] === stamp) continue;
        seen[next] = stamp;
        list[tail++] = next;
      }
    }
    return tail;
  }

  /** Whether a catchment is still one piece without one of its units: its neighbours in it must reach one another. */
  private leavesOnePiece(u: number): boolean {
    const { starts, units } = this.problem;
    const { seen, queue, school } = this;
    const s = school[u]!;
    this.stamp += 2;
    const [wanted, reached] = [this.stamp - 1, this.stamp];
    let left = -1;
    let first = -1;
    for (let at = starts[u]!; at < starts[u + 1]!; at++) {
      const next = units[at]!;
      if (school[next] !== s) continue;
      if (seen[next] !== wanted) left += 1;
      seen[next] = wanted;
      first = next;
    }
    if (left <= 0) return true;
    seen[first] = reached;
    seen[u] = reached;
    queue[0] = first;
    for (let head = 0, tail = 1; head < tail; head++) {
      const here = queue[head]!;
      for (let at = starts[here]!; at < starts[here + 1]!; at++) {
        const next = units[at]!;
        if (school[next] !== s || seen[next] === reached) continue;
        if (seen[next] === wanted && --left === 0) return true;
        seen[next] = reached;
        queue[tail++] = next;
      }
    }
    return false;
  }
}
