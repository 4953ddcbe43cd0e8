import { seededRandom } from '../seeded-random.ts';
import { checkPMedianProblem } from './check-p-median-problem.ts';
import { interchange, type OpenSites } from './interchange.ts';
import { type Bound, type Fixed, Lagrangian } from './lagrangian.ts';
import type { PMedianAnswer, PMedianProblem } from './p-median-problem.ts';

/** How far to go; the same effort and seed give the same answer on every machine. */
export interface PMedianEffort {
  /** Relative gap that is good enough. */
  relativeGap: number;
  seed: number;
  /** Steps of the price search at the root, and most nodes of the branching after it. */
  steps: number;
  nodes: number;
  isStopped?: () => boolean;
}

/** Solves a p-median problem: Lagrangian bound, interchange, fixing by reduced cost, then branching on sites. */
export function pMedian(problem: PMedianProblem, effort: PMedianEffort): PMedianAnswer {
  checkPMedianProblem(problem);
  return new Search(problem, effort).run();
}

interface Node {
  fixed: Fixed;
  prices: Float64Array;
  bound: number;
}

class Search {
  private readonly problem: PMedianProblem;
  private readonly effort: PMedianEffort;
  private readonly lagrangian: Lagrangian;
  private readonly tried = new Set<string>();
  /** Cost of everybody at the nearest site of all: no bound needs to be below. */
  private readonly least: number;
  private best: OpenSites;

  constructor(problem: PMedianProblem, effort: PMedianEffort) {
    this.problem = problem;
    this.effort = effort;
    this.lagrangian = new Lagrangian(problem);
    this.least = this.lagrangian.nearestOfAll();
    this.best = { isOpen: new Uint8Array(problem.sites), objective: Infinity };
  }

  run(): PMedianAnswer {
    const { sites } = this.problem;
    const fixed: Fixed = { mayOpen: new Uint8Array(sites).fill(1), mustOpen: new Uint8Array(sites) };
    const root = this.climb({ fixed, prices: this.lagrangian.firstPrices(), bound: -Infinity }, this.effort.steps);
    if (!this.isDone(root.bound)) this.shake(root.fixed);
    const lowerBound = this.isDone(root.bound) ? root.bound : this.branch(root);
    const open = [...this.best.isOpen.keys()].filter((s) => this.best.isOpen[s]);
    return {
      open,
      objective: this.best.objective,
      lowerBound: Math.min(this.best.objective, this.rounded(lowerBound)),
    };
  }

  private rounded(bound: number): number {
    return Math.max(this.least, this.problem.isWhole ? Math.ceil(bound - 1e-6) : bound);
  }

  private isDone(bound: number): boolean {
    const slack = this.best.objective - this.rounded(bound);
    return slack <= this.effort.relativeGap * Math.abs(this.best.objective) || this.effort.isStopped?.() === true;
  }

  /** Climbs to a good bound of a node, tries what the bound opens, and settles sites that no better answer can have otherwise. */
  private climb(node: Node, steps: number): Node {
    const { problem, lagrangian } = this;
    let { prices } = node;
    let best = { ...node };
    let pace = 2;
    let stale = 0;
    for (let step = 0; step < steps; step++) {
      const bound = lagrangian.bound(prices, node.fixed);
      if (bound.open.length < problem.count) return { ...node, bound: Infinity };
      if (bound.value > best.bound + 1e-9) {
        best = { fixed: node.fixed, prices: prices.slice(), bound: bound.value };
        stale = 0;
      } else if (++stale >= 20) {
        pace /= 2;
        stale = 0;
        prices = best.prices.slice();
        if (pace < 0.002) break;
        continue;
      }
      if (step % 10 === 0 || stale === 0) this.tryOpening(bound.open, node.fixed);
      if (this.isDone(best.bound)) break;
      const surplus = lagrangian.oversupply(prices, bound.open);
      const length = surplus.reduce((sum, each) => sum + each * each, 0);
      if (length === 0) break;
      const stride = (pace * (this.best.objective * 1.001 - bound.value)) / length;
      for (let c = 0; c < prices.length; c++) prices[c]! -= stride * surplus[c]!;
    }
    return { ...best, fixed: this.settled(best) };
  }

  /** Improves a set of sites that has not been tried yet. */
  private tryOpening(open: Iterable<number>, fixed: Fixed): void {
    const isOpen = new Uint8Array(this.problem.sites);
    for (const s of open) isOpen[s] = 1;
    const key = isOpen.join('');
    if (this.tried.has(key)) return;
    this.tried.add(key);
    const found = { isOpen, objective: Infinity };
    interchange(this.problem, found, fixed);
    if (found.objective < this.best.objective) this.best = found;
  }

  /** Closes for good what would lift the bound over the best answer by opening, and opens what would by closing. */
  private settled({ fixed, prices }: Node): Fixed {
    const bound = this.lagrangian.bound(prices, fixed);
    const [mayOpen, mustOpen] = [fixed.mayOpen.slice(), fixed.mustOpen.slice()];
    const inside = new Set(bound.open);
    const free = [...mayOpen.keys()].filter((s) => mayOpen[s] && !mustOpen[s]);
    const lastIn = Math.max(...free.filter((s) => inside.has(s)).map((s) => bound.worth[s]!));
    const firstOut = Math.min(...free.filter((s) => !inside.has(s)).map((s) => bound.worth[s]!));
    for (const s of free) {
      if (inside.has(s)) {
        if (this.isHopeless(bound.value - bound.worth[s]! + firstOut)) mustOpen[s] = 1;
      } else if (this.isHopeless(bound.value + bound.worth[s]! - lastIn)) mayOpen[s] = 0;
    }
    return { mayOpen, mustOpen };
  }

  private isHopeless(bound: number): boolean {
    return this.rounded(bound) >= this.best.objective - 1e-9 * Math.max(1, Math.abs(this.best.objective));
  }

  /** Swaps a few open sites at random and improves again, more of them the longer nothing is found. */
  private shake(fixed: Fixed): void {
    const random = seededRandom(this.effort.seed);
    const free = [...fixed.mayOpen.keys()].filter((s) => fixed.mayOpen[s] && !fixed.mustOpen[s]);
    for (let round = 0, strength = 1; round < 30 && free.length > 1; round++) {
      const before = this.best.objective;
      const isOpen = this.best.isOpen.slice();
      const take = (wanted: number) => {
        const pool = free.filter((s) => isOpen[s] === wanted);
        const s = pool[Math.floor(random() * pool.length)];
        if (s !== undefined) isOpen[s] = 1 - wanted;
        return s !== undefined;
      };
      for (let i = 0; i < strength; i++) if (take(1) && !take(0)) break;
      if (isOpen.reduce((sum, each) => sum + each, 0) !== this.problem.count) continue;
      this.tryOpening(
        [...isOpen.keys()].filter((s) => isOpen[s]),
        fixed,
      );
      strength = this.best.objective < before ? 1 : 1 + (strength % 5);
      if (this.effort.isStopped?.()) return;
    }
  }

  /** Best bound first: splits a node on the open site that is least sure. Answers the bound that is proven at the end. */
  private branch(root: Node): number {
    const nodes = [root];
    for (let count = 0; nodes.length > 0 && count < this.effort.nodes; count++) {
      nodes.sort((a, b) => b.bound - a.bound);
      const node = nodes.at(-1)!;
      if (this.isDone(node.bound)) return node.bound;
      nodes.pop();
      const site = this.splitSite(this.lagrangian.bound(node.prices, node.fixed), node.fixed);
      if (site < 0) return node.bound;
      for (const isOpen of [true, false]) {
        const fixed = { mayOpen: node.fixed.mayOpen.slice(), mustOpen: node.fixed.mustOpen.slice() };
        if (isOpen) fixed.mustOpen[site] = 1;
        else fixed.mayOpen[site] = 0;
        const child = this.climb({ fixed, prices: node.prices.slice(), bound: -Infinity }, 150);
        const bound = Math.max(child.bound, node.bound);
        if (!this.isHopeless(bound)) nodes.push({ ...child, bound });
      }
    }
    return nodes.reduce((least, { bound }) => Math.min(least, bound), this.best.objective);
  }

  private splitSite({ open, worth }: Bound, { mustOpen }: Fixed): number {
    let site = -1;
    for (const s of open) if (!mustOpen[s] && (site < 0 || worth[s]! > worth[site]!)) site = s;
    return site;
  }
}
