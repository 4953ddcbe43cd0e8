import { checkFacilityProblem } from './check-facility-problem.ts';
import { type FacilityBound, FacilityBounds } from './facility-bound.ts';
import type { FacilityAnswer, FacilityProblem } from './facility-problem.ts';
import { OpenOptions } from './open-options.ts';
import { nothingSettled, type Settled, settledAs } from './settled.ts';

/** How far to go; the same effort gives the same answer on every machine. */
export interface FacilityEffort {
  relativeGap: number;
  /** Steps of the price search at the root; nodes of the branching after it climb a fifth of them. */
  steps: number;
  nodes: number;
  isStopped?: () => boolean;
}

/** Solves capacitated facility location: Lagrangian bound, cheapest flows as answers, settling of options by the bound, branching. */
export function facilityLocation(problem: FacilityProblem, effort: FacilityEffort): FacilityAnswer {
  checkFacilityProblem(problem);
  return new Search(problem, effort).run();
}

interface Node {
  settled: Settled;
  prices: Float64Array;
  bound: number;
  /** By option: how far the bounds of the last steps open it on average. */
  opened: Float64Array;
}

/** Part of the average that one step makes up. */
const FRESH = 0.05;

class Search {
  private readonly problem: FacilityProblem;
  private readonly effort: FacilityEffort;
  private readonly bounds: FacilityBounds;
  private readonly ofSite: readonly Int32Array[];
  private readonly answers: OpenOptions;

  constructor(problem: FacilityProblem, effort: FacilityEffort) {
    this.problem = problem;
    this.effort = effort;
    this.bounds = new FacilityBounds(problem);
    this.ofSite = this.bounds.knapsack.ofSite;
    this.answers = new OpenOptions(problem, this.ofSite);
  }

  run(): FacilityAnswer {
    const largest = this.ofSite.flatMap((options) => options.subarray(-1)[0] ?? []);
    this.answers.try(largest);
    this.answers.try([]);
    if (this.answers.objective === Infinity) {
      return {
        open: [],
        served: new Float64Array(this.problem.cost.length),
        objective: Infinity,
        lowerBound: Infinity,
      };
    }
    const root = this.climb(
      {
        settled: nothingSettled(this.problem),
        prices: this.firstPrices(),
        bound: -Infinity,
        opened: new Float64Array(this.problem.options.site.length),
      },
      this.effort.steps,
    );
    if (!this.isDone(root.bound)) this.answers.improve(root.settled, this.effort.isStopped);
    const proven = this.isDone(root.bound) ? root.bound : this.branch(root);
    const { objective } = this.answers;
    return { ...this.answers.best(), objective, lowerBound: Math.min(objective, proven) };
  }

  private firstPrices(): Float64Array {
    const { demand, cost, sites } = this.problem;
    return Float64Array.from(demand, (_, c) => {
      const row = cost.slice(c * sites, (c + 1) * sites).sort();
      return row[Math.min(sites - 1, 2)]!;
    });
  }

  private isDone(bound: number): boolean {
    const { objective } = this.answers;
    return objective - bound <= this.effort.relativeGap * Math.abs(objective) || this.effort.isStopped?.() === true;
  }

  private isHopeless(bound: number): boolean {
    const { objective } = this.answers;
    return bound >= objective - this.effort.relativeGap * Math.abs(objective);
  }

  /** Climbs to a good bound of a node by the subgradient method with a smoothed direction, and tries what the bounds open. */
  private climb(node: Node, steps: number): Node {
    let prices = node.prices.slice();
    let best: Node = { ...node, opened: node.opened.slice() };
    let pace = 1.5;
    let stale = 0;
    const { opened } = best;
    const direction = new Float64Array(prices.length);
    for (let step = 0; step < steps; step++) {
      const bound = this.bounds.at(prices, node.settled);
      if (bound.value === Infinity) return { ...node, bound: Infinity };
      if (bound.value > best.bound) {
        if (bound.value > best.bound + 1e-7 * Math.abs(bound.value)) stale = 0;
        best = { settled: node.settled, prices: prices.slice(), bound: bound.value, opened };
      } else stale += 1;
      for (let o = 0; o < opened.length; o++) opened[o]! += FRESH * (bound.opened[o]! - opened[o]!);
      if (step % 8 === 0) this.answers.tryOpened(bound.opened, 0.01);
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
      const { objective } = this.answers;
      const stride = (pace * Math.max(1e-6 * Math.abs(objective), objective - bound.value)) / length;
      for (let c = 0; c < prices.length; c++) prices[c]! += stride * direction[c]!;
    }
    this.answers.tryOpened(opened, 0.5);
    return { ...best, settled: this.settle(best) };
  }

  /** Settles every option that no better answer can have the other way. */
  private settle({ settled, prices }: Node): Settled {
    const bound = this.bounds.at(prices, settled);
    const next = { may: settled.may.slice(), must: settled.must.slice() };
    for (const [s, options] of this.ofSite.entries()) {
      const free = options.filter((o) => settled.may[o]);
      const isHopelessAs = (only: number[]) =>
        this.isHopeless(this.bounds.ifSettled(bound, settled, settledAs(settled, s, options, only)));
      for (const o of free) if (bound.opened[o]! < 1 && isHopelessAs([o])) next.may[o] = 0;
      if (!settled.must[s] && free.some((o) => bound.opened[o]! > 0) && isHopelessAs([])) next.must[s] = 1;
    }
    return next;
  }

  /** Best bound first: splits a node where its bounds are least sure. Answers the bound proven at the end. */
  private branch(root: Node): number {
    const nodes = [root];
    for (let count = 0; nodes.length > 0 && count < this.effort.nodes; count++) {
      nodes.sort((a, b) => b.bound - a.bound);
      const node = nodes.at(-1)!;
      if (this.isDone(node.bound)) return node.bound;
      nodes.pop();
      for (const settled of this.split(node)) {
        const child = this.climb({ ...node, settled, bound: -Infinity }, Math.ceil(this.effort.steps / 5));
        const bound = Math.max(node.bound, child.bound);
        if (!this.isHopeless(bound)) nodes.push({ ...child, bound });
      }
    }
    const { objective } = this.answers;
    return nodes.reduce(
      (least, { bound }) => Math.min(least, bound),
      objective - this.effort.relativeGap * Math.abs(objective),
    );
  }

  /** The two ways of a site that is least sure to open, or of one that opens least surely in which option; tries a node with neither. */
  private split({ settled, prices, opened }: Node): Settled[] {
    const bound = this.bounds.at(prices, settled);
    let best: { site: number; ways: number[][] } | undefined;
    let least = Infinity;
    for (const [site, options] of this.ofSite.entries()) {
      const free = [...options].filter((o) => settled.may[o]);
      if (free.length === 0 || (settled.must[site] && free.length === 1)) continue;
      const half = middleOf(free, opened);
      const ways = settled.must[site] ? [free.slice(0, half), free.slice(half)] : [free, []];
      const part = ways[0]!.reduce((sum, o) => sum + opened[o]!, 0);
      const sureness = Math.abs(part - 0.5) + 1e-3 * tieBreak(bound, free);
      if (sureness >= least) continue;
      least = sureness;
      best = { site, ways };
    }
    if (best) {
      const { site, ways } = best;
      return ways.map((only) => settledAs(settled, site, this.ofSite[site]!, only));
    }
    this.answers.try([...settled.may.keys()].filter((o) => settled.may[o]));
    return [];
  }
}

/** Where to cut a list of options so that the parts opened on each side are most alike; neither side is empty. */
function middleOf(options: number[], opened: Float64Array): number {
  const total = options.reduce((sum, o) => sum + opened[o]!, 0);
  let best = 1;
  let least = Infinity;
  let sum = 0;
  for (let at = 1; at < options.length; at++) {
    sum += opened[options[at - 1]!]!;
    if (Math.abs(2 * sum - total) >= least) continue;
    least = Math.abs(2 * sum - total);
    best = at;
  }
  return best;
}

/** Below 1: how far the best option of a site is from being worth nothing. */
function tieBreak({ worth }: FacilityBound, options: number[]): number {
  const least = options.reduce((sum, o) => Math.min(sum, Math.abs(worth[o]!)), Infinity);
  return least / (1 + least);
}
