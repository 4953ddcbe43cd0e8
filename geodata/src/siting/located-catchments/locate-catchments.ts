import type { Solver } from '../solving/solver.ts';
import { FREE, SHUT } from './cheapest-choice.ts';
import { checkLocatedProblem } from './check-located-problem.ts';
import { chooseSites } from './choose-sites.ts';
import { firstAssignment } from './first-assignment.ts';
import type { LocatedAnswer, LocatedPlan, LocatedProblem } from './located-problem.ts';
import { openSitesOf, planOf } from './open-sites-problem.ts';
import { proveAssignment } from './prove-assignment.ts';
import { RegionSearch } from './region-search.ts';
import { shareWhole } from './share-whole.ts';
import { SiteBranching } from './site-branching.ts';
import { type Climb, SitePrices } from './site-prices.ts';
import { splitPlan } from './split-plan.ts';

/** How far to go. The same seed and numbers give the same answer, unless a solve inside ran into its limit of seconds. */
export interface LocatedEffort {
  seed: number;
  /** Turns of the search; each goes through `nodes` choices of sites and searches `regions` regions. */
  turns: number;
  nodes: number;
  regions: number;
  /** Shares out regions exactly and proves; without it catchments are annealed or swapped only. */
  solver?: Solver;
  isStopped?: () => boolean;
  /** Waited for between choices of sites, so that whoever runs the search can hear meanwhile that it is to stop. */
  breathe?: () => Promise<void>;
  /** Told of every better plan, and of the plan again where the bound has risen. */
  report?: (incumbent: LocatedPlan, lowerBound: number) => void;
}

/** Steps of the first climb. */
const ROOT_STEPS = 800;
/** Regions searched at once where a choice of sites comes up. */
const FIRST_REGIONS = 12;
/** Most attempts at a proof for a choice of sites; the first takes at most so many seconds a round, each other twice as many. */
const MOST_PROOFS = 5;
const PROOF_SECONDS = 5;
/** Seconds in which all units are shared out at once. */
const SHARE_SECONDS = 8;

/**
 * Chooses sites and draws their catchments: Lagrangian bounds go through choices of sites in the order of what they cost at least; for every
 * choice that may hold a better plan the catchments are drawn, improved region by region, and proven where that can be done.
 */
export async function locateCatchments(problem: LocatedProblem, effort: LocatedEffort): Promise<LocatedAnswer> {
  checkLocatedProblem(problem);
  return new Search(problem, effort).run();
}

/** A choice of sites that may hold the best plan. */
interface Candidate {
  lowerBound: number;
  search: RegionSearch;
  turns: number;
  /** How often a proof was tried. */
  proofs: number;
  /** Whether all its units are shared out at once, not region by region. */
  isWhole: boolean;
}

class Search {
  private readonly problem: LocatedProblem;
  private readonly effort: LocatedEffort;
  private readonly prices: SitePrices;
  private readonly candidates: Candidate[] = [];
  private readonly known = new Set<string>();
  /** Choices with the cost of their split plans. */
  private readonly filled = new Map<string, { open: number[]; cost: number }>();
  private branching: SiteBranching | undefined;
  private plan: LocatedPlan | undefined;
  /** Dearer than any plan, until there is one. */
  private readonly dearest: number;
  private readonly settled: Uint8Array;
  private aim = Infinity;
  /** The bound as it was told last. */
  private reported = -Infinity;

  constructor(problem: LocatedProblem, effort: LocatedEffort) {
    this.problem = problem;
    this.effort = effort;
    this.prices = new SitePrices(problem);
    this.dearest = dearestOf(problem);
    const { forbidden = [] } = problem;
    this.settled = Uint8Array.from(problem.options.site, (s) => (forbidden.includes(s) ? SHUT : FREE));
  }

  private get upper(): number {
    return this.plan?.cost ?? this.dearest;
  }

  private get lowerBound(): number {
    if (!this.branching) return -Infinity;
    const open = this.candidates.reduce((least, { lowerBound }) => Math.min(least, lowerBound), Infinity);
    const least = Math.min(open, this.branching.lowerBound);
    return this.plan ? Math.min(least, this.plan.cost) : least;
  }

  async run(): Promise<LocatedAnswer> {
    const root = this.climb();
    if (root.lowerBound === Infinity) return { plan: undefined, lowerBound: Infinity, guess: undefined };
    this.branching = new SiteBranching(this.prices, this.settled, root);
    const split = chooseSites(this.problem, this.prices, root.choice.whole, root.cut, this.effort.isStopped);
    if (split) {
      this.aim = split.cost * (1 + Math.sign(split.cost) * 0.005);
      await this.consider(split.open, -Infinity);
    }
    const { turns, nodes, regions } = this.effort;
    for (let turn = 0; turn < turns && !this.isOver(); turn++) {
      for (let node = 0; node < nodes && !this.isOver(); node++) {
        await this.effort.breathe?.();
        const choice = this.branching.step(this.upper, Math.min(this.aim, this.upper));
        if (choice) await this.consider(choice.open, choice.lowerBound);
        if (this.branching.lowerBound >= this.upper) break;
      }
      await this.considerMet(this.branching);
      await this.improve(turn, regions);
      if (this.plan && this.lowerBound > this.reported) this.tell(this.plan);
      if (this.isDone(this.branching)) break;
    }
    return { plan: this.plan, lowerBound: this.lowerBound, guess: split?.open };
  }

  private isOver(): boolean {
    return this.effort.isStopped?.() === true || this.lowerBound >= this.upper - 1e-9 * Math.abs(this.upper);
  }

  /** Whether no choice is left to draw catchments for, nor a solver that could improve those that were drawn. */
  private isDone({ lowerBound }: SiteBranching): boolean {
    const isLeft = [...this.filled].some(([key, { cost }]) => cost < this.upper && !this.known.has(key));
    return !this.effort.solver && lowerBound >= this.upper && !isLeft;
  }

  private climb(): Climb {
    const { problem, prices } = this;
    const { isStopped } = this.effort;
    const { settled } = this;
    const first = firstPrices(problem);
    const guess = prices.climb(first, settled, { steps: 1, pace: 1, aim: Infinity, isWhole: false });
    if (guess.lowerBound === Infinity) return guess;
    this.aim = splitPlan(problem, guess.choice.whole)?.cost ?? this.dearest;
    const limits = { aim: this.aim, isStopped };
    const split = prices.climb(first, settled, { ...limits, steps: ROOT_STEPS, pace: 1.5, isWhole: false });
    const whole = prices.climb(split.cut.prices, settled, {
      ...limits,
      steps: ROOT_STEPS / 4,
      pace: 0.3,
      isWhole: true,
    });
    return whole.lowerBound > split.lowerBound ? whole : split;
  }

  /** Draws catchments for a choice of options. */
  private async consider(open: readonly number[], lowerBound: number): Promise<void> {
    const key = open.join();
    const old = this.candidates.find(({ search }) => search.sites.open.join() === key);
    if (old) old.lowerBound = Math.max(old.lowerBound, lowerBound);
    if (this.known.has(key)) return;
    this.known.add(key);
    const split = splitPlan(this.problem, open);
    if (!split) return;
    const { seed, isStopped } = this.effort;
    const sites = openSitesOf(this.problem, open);
    const school = firstAssignment(sites, split.seatPrice, seed, isStopped);
    const candidate: Candidate = {
      lowerBound: Math.max(split.cost, lowerBound),
      search: new RegionSearch(sites, split, school, seed),
      turns: 0,
      proofs: 0,
      isWhole: false,
    };
    this.candidates.push(candidate);
    this.keep(candidate);
    if (await this.shareOut(candidate)) return;
    await this.searchRegions(candidate, FIRST_REGIONS);
  }

  /** Fills the choices that bounds have met, and draws catchments for the cheapest one that is new. */
  private async considerMet({ met }: SiteBranching): Promise<void> {
    for (const open of met.splice(0)) {
      const key = open.join();
      if (this.filled.has(key) || this.known.has(key) || this.effort.isStopped?.()) continue;
      this.filled.set(key, { open, cost: splitPlan(this.problem, open)?.cost ?? Infinity });
    }
    let [best, least] = ['', this.upper];
    for (const [key, { cost }] of this.filled) {
      if (cost < least && !this.known.has(key)) [best, least] = [key, cost];
    }
    const next = this.filled.get(best);
    if (next) await this.consider(next.open, next.cost);
  }

  /** Goes on with the candidate that is best, in every third turn with the one that has had fewest turns. */
  private async improve(turn: number, regions: number): Promise<void> {
    const open = this.candidates.filter(
      (each) => each.lowerBound < this.upper && !((each.isWhole || each.search.isDone) && each.proofs >= MOST_PROOFS),
    );
    const next = open.sort(
      (a, b) =>
        (turn % 3 === 2 ? a.turns - b.turns : 0) ||
        a.proofs - b.proofs ||
        a.search.penalised - b.search.penalised ||
        a.lowerBound - b.lowerBound,
    )[0];
    if (!next) return;
    next.turns += 1;
    if (!next.isWhole) await this.searchRegions(next, regions);
    if (next.isWhole || next.search.isDone) await this.prove(next);
  }

  private async searchRegions({ search, lowerBound }: Candidate, regions: number): Promise<void> {
    const { solver, isStopped } = this.effort;
    if (!solver) return;
    for (let region = 0; region < regions && !search.isDone && lowerBound < this.upper && !isStopped?.(); region++) {
      if (await search.step(solver, this.upper, isStopped)) this.keep({ search });
    }
  }

  /** Shares out all units of a candidate at once, where that can be done; answers whether. */
  private async shareOut(candidate: Candidate): Promise<boolean> {
    const { search } = candidate;
    const { solver, isStopped } = this.effort;
    if (search.sites.isConnected || !solver || isStopped?.()) return false;
    const shared = await shareWhole(search, this.upper, solver, { seconds: SHARE_SECONDS, isStopped });
    if (!shared) return false;
    candidate.isWhole = true;
    if (shared.school && search.adopt(shared.school)) this.keep(candidate);
    return true;
  }

  private async prove(candidate: Candidate): Promise<void> {
    const { solver, isStopped } = this.effort;
    const seconds = PROOF_SECONDS * 2 ** candidate.proofs++;
    if (!solver || isStopped?.()) return;
    const { search } = candidate;
    const { school, lowerBound } = await proveAssignment(search, this.upper, solver, { seconds, isStopped });
    candidate.lowerBound = Math.max(candidate.lowerBound, lowerBound);
    if (school && search.adopt(school)) this.keep(candidate);
  }

  private keep({ search }: Pick<Candidate, 'search'>): void {
    const plan = planOf(this.problem, search.sites, search.school);
    if (!plan || plan.cost >= this.upper - 1e-12 * Math.abs(this.upper)) return;
    this.plan = plan;
    this.tell(plan);
  }

  private tell(plan: LocatedPlan): void {
    this.reported = this.lowerBound;
    this.effort.report?.(plan, this.reported);
  }
}

/** What the third cheapest site costs each unit. */
function firstPrices({ load, cost }: LocatedProblem): Float64Array {
  const sites = cost.length / load.length;
  return Float64Array.from(load, (_, u) => cost.slice(u * sites, (u + 1) * sites).sort()[Math.min(2, sites - 1)]!);
}

/** More than any plan costs. */
function dearestOf({ load, cost, options }: LocatedProblem): number {
  const sites = cost.length / load.length;
  let sum = 1;
  for (let u = 0; u < load.length; u++)
    sum += cost.subarray(u * sites, (u + 1) * sites).reduce((a, b) => Math.max(a, b));
  for (const each of options.fixedCost) sum += Math.max(0, each);
  return sum * (1 + 1e-9);
}
