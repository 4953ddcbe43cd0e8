import type { Solver } from '../solving/solver.ts';
import { Annealing } from './anneal-catchments.ts';
import { CatchmentPool } from './catchment-pool.ts';
import type { CatchmentProblem, Catchments } from './catchment-problem.ts';
import { CatchmentState } from './catchment-state.ts';
import { checkCatchmentProblem } from './check-catchment-problem.ts';
import { growCatchments } from './grow-catchments.ts';
import { piecesApart } from './pieces-apart.ts';
import { settleCatchments } from './settle-catchments.ts';
import { DistrictSettling } from './settle-districts.ts';
import { type SplitBound, splitBound } from './split-bound.ts';
import { wholeBound } from './whole-bound.ts';

/** How long to look: the same seed, rounds and moves give the same catchments on every machine. */
export interface CatchmentEffort {
  seed: number;
  /** Rounds of annealing. */
  rounds: number;
  /** Moves tried in a round. */
  moves: number;
  /** Catchments of today: the first run begins with those parts of them that hang together with their school, and not far from them. */
  today?: Int32Array;
  /** Settles districts, puts catchments of several runs together; without it the search is by moves alone. */
  solver?: Solver;
  isStopped?: () => boolean;
  /** Waited for between rounds, so that whoever runs the search can hear meanwhile that it is to stop. */
  breathe?: () => Promise<void>;
  /** Told of every better answer. */
  report?: (incumbent: Catchments, lowerBound: number) => void;
}

/** Catchments with what is proven about them. `over` or `apart` above 0 says that none were found that keep every limit. */
export interface DrawnCatchments extends Catchments {
  /** Units that do not hang together with their school. */
  apart: number;
  /** No catchments that keep every limit cost less; Infinity where seats are too few even with units split and pieces apart. */
  lowerBound: number;
}

/** Temperatures at which a run begins and goes on, in typical steps of an average unit. */
const FIRST_HOT = 20;
const AGAIN_HOT = [4, 2, 1];
/** Rounds of a run. */
const ROUNDS_OF_RUN = 6;
/** Every so many runs one goes on from the best. */
const FROM_BEST = 3;
/** Catchments kept of each school. */
const KEPT = 150;
/** Catchments are worth keeping where the whole costs at most this many times the best. */
const NEAR = 1.01;
/** Looks of the solver at a union, and seconds, after which it is given up; looks run out long before. */
const UNION = { looks: 1500, seconds: 120 };
/** How far to settle districts of what a run has found, and of the best of all. */
const OF_RUN = { size: 2, most: 4, looks: 1000 };
const OF_BEST = { size: 3, most: 12, looks: 4000 };
/** How far to look at the whole. */
const OF_WHOLE = { looks: 600, columns: 900, steps: 700 };
/** Problems with more ways than this are left to moves alone: a bound for whole units tells little of many small ones. */
const MOST_WAYS = 60_000;

/**
 * Draws catchments: grows them at the prices of the split bound, anneals them in runs of a few rounds, settles districts of a few
 * schools exactly, and puts the best parts of all runs together by set partitioning.
 */
export async function drawCatchments(problem: CatchmentProblem, effort: CatchmentEffort): Promise<DrawnCatchments> {
  checkCatchmentProblem(problem);
  return new Drawing(problem, effort).run();
}

class Drawing {
  private readonly problem: CatchmentProblem;
  private readonly effort: CatchmentEffort;
  private readonly pool: CatchmentPool;
  private readonly split: SplitBound;
  private readonly start: Int32Array;
  private readonly districts: DistrictSettling | undefined;
  private annealing: Annealing;
  private best: Catchments;
  /** Units of the best that do not hang together with their school. */
  private apart: number;
  private lowerBound: number;
  private runs = 1;
  /** Cost of the best when it was last looked at as a whole, and when it was last found to stand. */
  private tried = Infinity;
  private standing = Infinity;

  constructor(problem: CatchmentProblem, effort: CatchmentEffort) {
    this.problem = problem;
    this.effort = effort;
    this.pool = new CatchmentPool(problem, KEPT);
    this.split = splitBound(problem);
    this.lowerBound = this.split.isFeasible ? this.split.lowerBound : Infinity;
    this.start = growCatchments(problem, this.split.price);
    const first = effort.today ? growCatchments(problem, this.split.price, effort.today) : this.start;
    this.annealing = new Annealing(problem, first, this.split.price, effort.seed);
    this.best = { ...this.annealing.best, school: first };
    this.apart = unitsApart(problem, first);
    if (effort.solver && !problem.border && problem.cost.length <= MOST_WAYS)
      this.districts = new DistrictSettling(problem, effort.solver, effort.seed);
  }

  async run(): Promise<DrawnCatchments> {
    const { rounds, moves, isStopped, breathe } = this.effort;
    const visit = this.canUnite ? this.visit.bind(this) : undefined;
    for (
      let round = 0, inRun = this.effort.today ? 1 : 0;
      round < rounds && !isStopped?.() && !this.isProven;
      round++
    ) {
      const hot = inRun === 0 ? FIRST_HOT : AGAIN_HOT[inRun % AGAIN_HOT.length]!;
      this.annealing.run({ hot, moves, isStopped, visit });
      this.keep(this.annealing.best);
      await breathe?.();
      if (++inRun < ROUNDS_OF_RUN) continue;
      await this.settle(this.annealing.best, OF_RUN);
      if (await this.unite()) await this.settle(this.best, OF_BEST);
      this.annealing = this.nextRun();
      inRun = this.runs % FROM_BEST === 0 ? 1 : 0;
      if (inRun === 1) await this.prove();
    }
    if (!this.isProven) this.tighten();
    return { ...this.best, apart: this.apart, lowerBound: this.lowerBound };
  }

  /** Another run: from the beginning as a rule, now and then from the best. */
  private nextRun(): Annealing {
    const { problem, start, split, effort } = this;
    const seed = effort.seed + 7919 * this.runs++;
    const isFromBest = this.runs % FROM_BEST === 0 && this.best.over <= 1e-9;
    return new Annealing(problem, isFromBest ? this.best.school : start, split.price, seed);
  }

  private get canUnite(): boolean {
    return this.effort.solver !== undefined && this.problem.cost.length <= MOST_WAYS;
  }

  /** Whether nothing can be better. */
  private get isProven(): boolean {
    return this.apart === 0 && this.best.over <= 1e-9 && this.best.cost <= this.lowerBound * (1 + 1e-9);
  }

  /** Looks at the whole at once where the best has stood for a while: it may be proven, or be beaten. */
  private async prove(): Promise<void> {
    const { problem, best, effort } = this;
    if (!effort.solver || !this.districts || best.over > 1e-9 || this.tried <= best.cost) return;
    if (this.standing > best.cost) {
      this.standing = best.cost;
      return;
    }
    this.tried = best.cost;
    const found = await settleCatchments(problem, best, {
      ...OF_WHOLE,
      solver: effort.solver,
      isStopped: effort.isStopped,
    });
    this.lowerBound = Math.max(this.lowerBound, found.lowerBound);
    if (found.school) this.take(found.school);
    if (found.isProven) this.lowerBound = this.best.cost;
  }

  /** A better bound, from whole units and connected catchments, where answers are known that keep every limit. */
  private tighten(): void {
    const { problem, split, best } = this;
    if (!split.isFeasible || best.over > 1e-9 || problem.cost.length > MOST_WAYS) return;
    if (this.tried > best.cost) {
      const { lowerBound } = wholeBound(problem, split, best.cost, { steps: OF_WHOLE.steps, climbs: 2 });
      this.lowerBound = Math.max(this.lowerBound, lowerBound);
    }
    this.lowerBound = Math.min(best.cost, this.lowerBound);
  }

  private visit(state: Parameters<CatchmentPool['add']>[0] & Pick<Catchments, 'cost'>): void {
    if (state.cost <= this.best.cost * NEAR || this.best.over > 0) this.pool.add(state);
  }

  /** Keeps catchments that are better: in fewer pieces apart, or with fewer children over the limits, or cheaper. */
  private keep({ school, cost, over }: Catchments): boolean {
    const apart = unitsApart(this.problem, school);
    const isFuller = over > this.best.over + 1e-9;
    const isBetter = over < this.best.over - 1e-9 || cost < this.best.cost * (1 - 1e-12);
    if (apart > this.apart || (apart === this.apart && (isFuller || !isBetter))) return false;
    this.best = { school: school.slice(), cost, over };
    this.apart = apart;
    this.effort.report?.(this.best, this.lowerBound);
    return true;
  }

  /** Settles districts of catchments found. */
  private async settle(found: Catchments, limits: { size: number; most: number; looks: number }): Promise<void> {
    const { districts } = this;
    if (!districts || found.over > 1e-9) return;
    const school = found.school.slice();
    if (await districts.run(school, { ...limits, isStopped: this.effort.isStopped })) this.take(school);
  }

  /** Looks for the best choice among the catchments met so far; says whether it is better than all. */
  private async unite(): Promise<boolean> {
    const { solver, isStopped } = this.effort;
    if (!solver || !this.canUnite || this.best.over > 1e-9) return false;
    const { model, start, read } = this.pool.model(this.best.school);
    let looks = 0;
    const { values } = await solver.solve(model, {
      relativeGap: 0,
      seconds: UNION.seconds,
      start,
      isStopped: () => ++looks > UNION.looks || isStopped?.() === true,
    });
    return values !== undefined && this.take(read(values));
  }

  private take(school: Int32Array): boolean {
    const state = new CatchmentState(this.problem, school);
    this.pool.add(state);
    return this.keep(state);
  }
}

function unitsApart(problem: CatchmentProblem, school: Int32Array): number {
  let count = 0;
  for (let s = 0; s < problem.capacity.length; s++) {
    for (const { inside } of piecesApart(problem, s, (u) => school[u] === s)) count += inside.length;
  }
  return count;
}
