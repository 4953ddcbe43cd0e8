import type { Solver } from '../solver.ts';
import { Annealing } from './anneal-catchments.ts';
import { CatchmentPool } from './catchment-pool.ts';
import type { CatchmentProblem, Catchments } from './catchment-problem.ts';
import { checkCatchmentProblem } from './check-catchment-problem.ts';
import { growCatchments } from './grow-catchments.ts';
import { type SplitBound, splitBound } from './split-bound.ts';

/** How long to look: the same seed, rounds and moves give the same catchments on every machine. */
export interface CatchmentEffort {
  seed: number;
  /** Rounds of annealing. */
  rounds: number;
  /** Moves tried in a round. */
  moves: number;
  /** Puts catchments of several rounds together; without it the search is by moves alone. */
  solver?: Solver;
  isStopped?: () => boolean;
  /** Told of every better answer. */
  report?: (incumbent: Catchments, lowerBound: number) => void;
}

/** Catchments with what is proven about them. `over` above 0 says that none were found that keep every limit. */
export interface DrawnCatchments extends Catchments {
  /** No catchments cost less, not even with units split and pieces apart; Infinity where seats are too few even so. */
  lowerBound: number;
}

/** Temperatures at which a run begins and goes on, in typical steps of an average unit. */
const FIRST_HOT = 20;
const AGAIN_HOT = [4, 2, 1];
/** Rounds between two unions; a run that has not got better since the last but one gives way to another. */
const BETWEEN_UNIONS = 12;
/** Catchments kept of each school. */
const KEPT = 150;
/** Catchments are worth keeping where the whole costs at most this many times the best. */
const NEAR = 1.01;
/** A union that takes longer is given up; it takes a tenth of that as a rule. */
const UNION_SECONDS = 10;

/**
 * Draws catchments: grows them at the prices of the split bound, anneals round by round, starts afresh when that finds no better ones,
 * and puts the best parts of all rounds together by set partitioning.
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
  private annealing: Annealing;
  private best: Catchments;
  private runs = 1;

  constructor(problem: CatchmentProblem, effort: CatchmentEffort) {
    this.problem = problem;
    this.effort = effort;
    this.pool = new CatchmentPool(problem, KEPT);
    this.split = splitBound(problem);
    this.start = growCatchments(problem, this.split.price);
    this.annealing = new Annealing(problem, this.start, this.split.price, effort.seed);
    this.best = { ...this.annealing.best, school: this.start };
  }

  private get lowerBound(): number {
    return this.split.isFeasible ? this.split.lowerBound : Infinity;
  }

  async run(): Promise<DrawnCatchments> {
    const { rounds, moves, isStopped } = this.effort;
    let before = Infinity;
    let inRun = 0;
    for (let round = 0; round < rounds && !isStopped?.(); round++, inRun++) {
      const hot = inRun === 0 ? FIRST_HOT : AGAIN_HOT[inRun % AGAIN_HOT.length]!;
      this.annealing.run({ hot, moves, isStopped, visit: (state) => this.visit(state) });
      this.keep(this.annealing.best);
      if (round % BETWEEN_UNIONS < BETWEEN_UNIONS - 1) continue;
      const isBetter = await this.unite();
      if (!isBetter && this.annealing.best.cost >= before) {
        this.annealing = new Annealing(
          this.problem,
          this.start,
          this.split.price,
          this.effort.seed + 7919 * this.runs++,
        );
        inRun = -1;
        before = Infinity;
      } else before = this.annealing.best.cost;
    }
    return { ...this.best, lowerBound: this.lowerBound };
  }

  private visit(state: Parameters<CatchmentPool['add']>[0] & Pick<Catchments, 'cost'>): void {
    if (state.cost <= this.best.cost * NEAR || this.best.over > 0) this.pool.add(state);
  }

  private keep({ school, cost, over }: Catchments): boolean {
    const isFuller = over > this.best.over + 1e-9;
    const isBetter = over < this.best.over - 1e-9 || cost < this.best.cost * (1 - 1e-12);
    if (isFuller || !isBetter) return false;
    this.best = { school: school.slice(), cost, over };
    this.effort.report?.(this.best, this.lowerBound);
    return true;
  }

  /** Looks for the best choice among the catchments met so far, and goes on from it where it is better. */
  private async unite(): Promise<boolean> {
    const { solver, isStopped } = this.effort;
    if (!solver || this.best.over > 1e-9) return false;
    const { model, start, read } = this.pool.model(this.best.school);
    const limits = { relativeGap: 0, seconds: UNION_SECONDS, start };
    const { values } = await solver.solve(model, isStopped ? { ...limits, isStopped } : limits);
    if (!values) return false;
    const before = this.best.cost;
    this.annealing.adopt(read(values));
    const found = this.annealing.best;
    return found.cost < before * (1 - 1e-9) && this.keep(found);
  }
}
