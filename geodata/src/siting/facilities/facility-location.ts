import { FacilityBounds, FREE, OPEN, SHUT } from './facility-bound.ts';
import type { FacilityAnswer, FacilityProblem } from './facility-problem.ts';
import { serveFrom } from './serve-from.ts';

/** How far to go; the same effort gives the same answer on every machine. */
export interface FacilityEffort {
  relativeGap: number;
  /** Steps of the price search at the root; nodes of the branching after it climb a fifth of them. */
  steps: number;
  nodes: number;
  isStopped?: () => boolean;
}

/** Solves capacitated facility location: Lagrangian bound, cheapest flows as answers, settling of sites by the bound, branching. */
export function facilityLocation(problem: FacilityProblem, effort: FacilityEffort): FacilityAnswer {
  return new Search(problem, effort).run();
}

interface Node {
  settled: Uint8Array;
  prices: Float64Array;
  bound: number;
}

class Search {
  private readonly problem: FacilityProblem;
  private readonly effort: FacilityEffort;
  private readonly bounds: FacilityBounds;
  private readonly costs = new Map<string, number>();
  private best: { open: number[]; objective: number } = { open: [], objective: Infinity };

  constructor(problem: FacilityProblem, effort: FacilityEffort) {
    this.problem = problem;
    this.effort = effort;
    this.bounds = new FacilityBounds(problem);
  }

  run(): FacilityAnswer {
    const { demand, capacity } = this.problem;
    const sites = capacity.length;
    this.tryOpening([...capacity.keys()]);
    const served = new Float64Array(demand.length * sites);
    if (this.best.objective === Infinity) return { open: [], served, objective: Infinity, lowerBound: Infinity };
    const root = this.climb(
      { settled: new Uint8Array(sites), prices: this.firstPrices(), bound: -Infinity },
      this.effort.steps,
    );
    this.improve(root.settled);
    const proven = this.isDone(root.bound) ? root.bound : this.branch(root);
    const { open, objective } = this.best;
    const way = serveFrom(this.problem, open)!;
    return { open, served: way.served, objective, lowerBound: Math.min(objective, proven) };
  }

  private firstPrices(): Float64Array {
    const { demand, capacity, cost } = this.problem;
    const sites = capacity.length;
    return Float64Array.from(demand, (_, c) => {
      const row = cost.slice(c * sites, (c + 1) * sites).sort();
      return row[Math.min(sites - 1, 2)]!;
    });
  }

  private isDone(bound: number): boolean {
    const { objective } = this.best;
    return objective - bound <= this.effort.relativeGap * Math.abs(objective) || this.effort.isStopped?.() === true;
  }

  private isHopeless(bound: number): boolean {
    return bound >= this.best.objective - this.effort.relativeGap * Math.abs(this.best.objective);
  }

  /** Climbs to a good bound of a node by the subgradient method with a smoothed direction, and tries what the bounds open. */
  private climb(node: Node, steps: number): Node {
    let prices = node.prices.slice();
    let best: Node = { ...node };
    let pace = 1.5;
    let stale = 0;
    const direction = new Float64Array(prices.length);
    for (let step = 0; step < steps; step++) {
      const bound = this.bounds.at(prices, node.settled);
      if (bound.value === Infinity) return { ...node, bound: Infinity };
      if (bound.value > best.bound) {
        if (bound.value > best.bound + 1e-7 * Math.abs(bound.value)) stale = 0;
        best = { settled: node.settled, prices: prices.slice(), bound: bound.value };
      } else stale += 1;
      if (step % 8 === 0) this.tryOpening(sitesOver(bound.opened, 0.01));
      if (this.isHopeless(best.bound) || this.isDone(best.bound)) break;
      if (stale >= 15) {
        pace /= 1.7;
        stale = 0;
        prices = best.prices.slice();
        direction.fill(0);
        if (pace < 1e-3) break;
        continue;
      }
      for (let c = 0; c < direction.length; c++) direction[c] = 0.7 * direction[c]! - bound.oversupply[c]!;
      const length = direction.reduce((sum, each) => sum + each * each, 0);
      if (length === 0) break;
      const stride = (pace * Math.max(1e-6 * this.best.objective, this.best.objective - bound.value)) / length;
      for (let c = 0; c < prices.length; c++) prices[c]! += stride * direction[c]!;
    }
    return { ...best, settled: this.settle(best) };
  }

  /** Settles every free site that no better answer can have the other way. */
  private settle({ settled, prices }: Node): Uint8Array {
    const bound = this.bounds.at(prices, settled);
    const next = settled.slice();
    for (let s = 0; s < settled.length; s++) {
      if (settled[s] !== FREE) continue;
      if (bound.opened[s]! < 1 && this.isHopeless(this.bounds.ifSettled(bound, settled, s, OPEN))) next[s] = SHUT;
      else if (bound.opened[s]! > 0 && this.isHopeless(this.bounds.ifSettled(bound, settled, s, SHUT))) next[s] = OPEN;
    }
    return next;
  }

  private tryOpening(open: number[]): number {
    const key = open.join();
    let cost = this.costs.get(key);
    if (cost === undefined) {
      cost = serveFrom(this.problem, open)?.objective ?? Infinity;
      this.costs.set(key, cost);
      if (cost < this.best.objective - 1e-9 * Math.abs(cost)) this.best = { open, objective: cost };
    }
    return cost;
  }

  /** Shuts, opens and swaps free sites as long as that helps. */
  private improve(settled: Uint8Array): void {
    const free = [...settled.keys()].filter((s) => settled[s] === FREE);
    for (let before = Infinity; this.best.objective < before; ) {
      before = this.best.objective;
      const { open } = this.best;
      const inside = open.filter((s) => settled[s] === FREE);
      const outside = free.filter((s) => !open.includes(s));
      for (const s of inside) this.tryOpening(open.filter((each) => each !== s));
      for (const s of outside) this.tryOpening(inOrder([...open, s]));
      if (this.best.objective < before || inside.length * outside.length > 400) continue;
      for (const s of inside) {
        for (const other of outside) this.tryOpening(inOrder([...open.filter((each) => each !== s), other]));
        if (this.effort.isStopped?.()) return;
      }
    }
  }

  /** Best bound first: splits a node on the site that its bound opens most by half. Answers the bound proven at the end. */
  private branch(root: Node): number {
    const nodes = [root];
    for (let count = 0; nodes.length > 0 && count < this.effort.nodes; count++) {
      nodes.sort((a, b) => b.bound - a.bound);
      const node = nodes.at(-1)!;
      if (this.isDone(node.bound)) return node.bound;
      nodes.pop();
      const site = this.splitSite(node);
      if (site < 0) {
        this.tryOpening(sitesOpen(node.settled));
        continue;
      }
      for (const as of [OPEN, SHUT]) {
        const settled = node.settled.slice();
        settled[site] = as;
        const child = this.climb({ settled, prices: node.prices, bound: -Infinity }, Math.ceil(this.effort.steps / 5));
        const bound = Math.max(node.bound, child.bound);
        if (!this.isHopeless(bound)) nodes.push({ ...child, bound });
      }
    }
    return nodes.reduce(
      (least, { bound }) => Math.min(least, bound),
      this.best.objective * (1 - this.effort.relativeGap),
    );
  }

  private splitSite({ settled, prices }: Node): number {
    const { opened, worth } = this.bounds.at(prices, settled);
    let site = -1;
    let least = Infinity;
    for (let s = 0; s < settled.length; s++) {
      if (settled[s] !== FREE) continue;
      const sureness = opened[s]! > 0 && opened[s]! < 1 ? 0 : Math.abs(worth[s]!);
      if (sureness < least) {
        least = sureness;
        site = s;
      }
    }
    return site;
  }
}

function sitesOver(opened: Float64Array, part: number): number[] {
  return [...opened.keys()].filter((s) => opened[s]! > part);
}

function sitesOpen(settled: Uint8Array): number[] {
  return [...settled.keys()].filter((s) => settled[s] === OPEN);
}

function inOrder(sites: number[]): number[] {
  return sites.sort((a, b) => a - b);
}
