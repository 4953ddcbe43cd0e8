import type { Solver } from '../solving/solver.ts';
import { SiteAnnealing } from './anneal-sites.ts';
import { branchOnUnits } from './branch-on-units.ts';
import { type CapacitatedBound, CapacitatedBounds } from './capacitated-bound.ts';
import type { CapacitatedAnswer, CapacitatedPlan, CapacitatedProblem } from './capacitated-problem.ts';
import { checkCapacitatedProblem } from './check-capacitated-problem.ts';
import { costOf, openGreedily, serveFromNearest } from './first-plans.ts';
import { GroupPool } from './group-pool.ts';
import { relocateSites } from './relocate-sites.ts';
import { settleWhole } from './settle-whole.ts';

/** How far to go; the same effort and seed give the same answer on every machine. */
export interface CapacitatedEffort {
  seed: number;
  /** Steps of the price search before and after the rounds. */
  steps: number;
  /** Rounds of annealing and moves tried in each. */
  rounds: number;
  moves: number;
  /** Most nodes of the branching that proves. */
  nodes: number;
  /** Puts groups of several rounds together; without it the search is by moves alone. */
  solver?: Solver;
  /** Stops each part of the work: looking for prices, annealing, proving. */
  isStopped?: (part: 'prices' | 'annealing' | 'proof') => boolean;
  /** Told of every better answer. */
  report?: (incumbent: CapacitatedPlan, lowerBound: number) => void;
}

/** Temperatures at which a run begins and goes on, in mean steps to the next best site. */
const FIRST_HOT = 1.5;
const AGAIN_HOT = [0.6, 0.3];
/** Rounds that find nothing better, after which a run gives way to another; before the first does, a proof is tried. */
const PATIENCE = 3;
/** Groups kept, and how many times the best plan a plan may cost whose groups are worth keeping. */
const KEPT = 8000;
const NEAR = 1.03;
/** A union of groups that takes longer is given up. */
const UNION_SECONDS = 8;
/** Most pairs of units and sites that the solver settles as a whole: always, and where moves have found no plan with room for all. */
const SMALL = 400;
const TIGHT = 10_000;
/** Gaps that the branching aims at, one after the other: the wider one is often in reach where the other is not. */
const AIMS = [0.0099, 0];
/** Units in an average group from which on sites are moved by cheapest flows, and most pairs of units and sites in one of those. */
const LARGE_GROUP = 20;
const LARGEST_FLOW = 2e4;
/** Steps of the price search at each node. */
const NODE_STEPS = 50;
/** Pairs of units and sites over all nodes of a proof that is tried before the search ends. */
const EARLY_PROOF = 4e7;

/**
 * Solves a capacitated p-median problem: Lagrangian bound with knapsacks, annealing from the sites it opens, the best groups of all
 * rounds put together by set covering, and branching for the proof.
 */
export async function capacitatedPMedian(
  problem: CapacitatedProblem,
  effort: CapacitatedEffort,
): Promise<CapacitatedAnswer> {
  checkCapacitatedProblem(problem);
  return new Search(problem, effort).run();
}

class Search {
  private readonly problem: CapacitatedProblem;
  private readonly effort: CapacitatedEffort;
  private readonly bounds: CapacitatedBounds;
  private readonly start: Int32Array;
  private readonly pool: GroupPool;
  private root: CapacitatedBound;
  private best: CapacitatedPlan;
  private lowerBound: number;

  constructor(problem: CapacitatedProblem, effort: CapacitatedEffort) {
    this.problem = problem;
    this.effort = effort;
    this.bounds = new CapacitatedBounds(problem);
    const greedy = serveFromNearest(problem, openGreedily(problem));
    const guess = costOf(problem, greedy);
    const first = { prices: this.bounds.firstPrices(), may: undefined };
    const limits = { steps: effort.steps, upper: guess, enough: Infinity, isStopped: this.stop('prices') };
    this.root = this.bounds.climb(first, limits);
    const opened = serveFromNearest(problem, this.root.open);
    const start = costOf(problem, opened) < guess ? opened : greedy;
    this.start = this.relocated(this.root.open) ?? start;
    this.pool = new GroupPool(problem, this.root.prices, KEPT);
    this.best = { ...new SiteAnnealing(problem, this.start, effort.seed).best };
    this.lowerBound = this.hasRoom() ? this.rounded(this.root.value) : Infinity;
  }

  async run(): Promise<CapacitatedAnswer> {
    const { seed, rounds, moves } = this.effort;
    let annealing = new SiteAnnealing(this.problem, this.start, seed);
    const visit = (groups: Parameters<GroupPool['add']>[0] & { cost: number }) => {
      if (groups.cost < annealing.best.cost * NEAR) this.pool.add(groups);
    };
    let isTried = false;
    for (let round = 0, inRun = 0, stale = 0; round < rounds && !this.isDone('annealing'); round++, inRun++) {
      if (stale === PATIENCE) {
        if (!isTried) this.climbOn('annealing');
        if (!isTried) this.prove('annealing', Math.ceil(EARLY_PROOF / this.problem.cost.length));
        isTried = true;
        annealing = new SiteAnnealing(this.problem, this.start, seed + 7919 * round);
        [inRun, stale] = [0, 0];
        if (this.isDone('annealing')) break;
      }
      const hot = inRun === 0 ? FIRST_HOT : AGAIN_HOT[inRun % AGAIN_HOT.length]!;
      const before = annealing.best.cost;
      annealing.run({ hot, moves, isStopped: this.stop('annealing'), visit });
      this.keep(annealing.best);
      const moved = this.relocated(Int32Array.from(new Set(annealing.best.site)));
      if (moved) annealing.adopt(moved);
      this.keep(annealing.best);
      await this.unite(annealing);
      stale = inRun > 0 && annealing.best.cost >= before ? stale + 1 : 0;
    }
    await this.settle();
    this.climbOn('proof');
    this.prove('proof', this.effort.nodes);
    return { ...this.best, lowerBound: this.lowerBound };
  }

  private stop(part: 'prices' | 'annealing' | 'proof'): () => boolean {
    return () => this.effort.isStopped?.(part) === true;
  }

  private isDone(part: 'annealing' | 'proof'): boolean {
    return this.lowerBound === Infinity || this.isProven() || this.stop(part)();
  }

  private isProven(): boolean {
    return this.best.over < 1e-9 && this.best.cost <= this.lowerBound + 1e-8 * Math.abs(this.best.cost);
  }

  private hasRoom(): boolean {
    const { load, capacity, count } = this.problem;
    const total = load.reduce((sum, each) => sum + each, 0);
    const largest = capacity.toSorted().slice(-count);
    return largest.reduce((sum, each) => sum + each, 0) >= total * (1 - 1e-12);
  }

  private rounded(bound: number): number {
    return this.problem.isWhole ? Math.ceil(bound - 1e-6) : bound;
  }

  private keep({ site, cost, over }: CapacitatedPlan): void {
    if (over > this.best.over + 1e-9 || (over > this.best.over - 1e-9 && cost >= this.best.cost)) return;
    this.best = { site: site.slice(), cost, over };
    this.effort.report?.(this.best, this.lowerBound);
  }

  /** A plan on sites moved from these; undefined where groups are small, flows large, or these have too little room. */
  private relocated(open: Int32Array): Int32Array | undefined {
    const { load, count } = this.problem;
    if (load.length < LARGE_GROUP * count || load.length * count > LARGEST_FLOW) return undefined;
    return relocateSites(this.problem, open, this.stop('annealing'));
  }

  /** Looks for the best plan among all groups met so far, and lets the annealing go on from it where it is better. */
  private async unite(annealing: SiteAnnealing): Promise<void> {
    const { solver } = this.effort;
    if (!solver || annealing.best.over > 1e-9 || this.isDone('annealing')) return;
    const { model, start, read } = this.pool.model(annealing.adopt(this.best.site));
    const isStopped = this.stop('annealing');
    const { values } = await solver.solve(model, { relativeGap: 0, seconds: UNION_SECONDS, start, isStopped });
    if (!values) return;
    annealing.adopt(read(values));
    this.keep(annealing.best);
  }

  /** Lets the solver settle what is small, or too tight for moves. */
  private async settle(): Promise<void> {
    const { solver } = this.effort;
    const { site: known, over } = this.best;
    const isTight = over > 1e-9;
    if (!solver || this.isDone('annealing') || this.problem.cost.length > (isTight ? TIGHT : SMALL)) return;
    const limits = { seconds: UNION_SECONDS, isStopped: this.stop('annealing') };
    const { site, lowerBound } = await settleWhole(this.problem, isTight ? undefined : known, solver, limits);
    if (site) this.keep({ site, cost: costOf(this.problem, site), over: 0 });
    this.lowerBound = Math.max(this.lowerBound, this.rounded(lowerBound));
  }

  /** Climbs on from the prices of the root, now that the cost of a good plan is known. */
  private climbOn(part: 'annealing' | 'proof'): void {
    if (this.isDone(part)) return;
    const { steps } = this.effort;
    const limits = { steps, upper: this.best.cost, enough: this.best.cost, isStopped: this.stop(part) };
    const again = this.bounds.climb(this.root, limits);
    if (again.value <= this.root.value) return;
    this.root = again;
    this.lowerBound = Math.max(this.lowerBound, this.rounded(again.value));
  }

  private prove(part: 'annealing' | 'proof', nodes: number): void {
    for (const gap of AIMS) {
      if (this.best.over > 1e-9 || this.isDone(part)) return;
      const limits = { upper: this.best.cost, gap, nodes, steps: NODE_STEPS, isStopped: this.stop(part) };
      const proven = branchOnUnits(this.problem, this.bounds, this.root, limits);
      this.lowerBound = Math.max(this.lowerBound, Math.min(this.best.cost, this.rounded(proven)));
    }
  }
}
