import type { StageColumns } from '../formulation/formulate.ts';
import type { LinearModel, SolveLimits, Solver, SolverAnswer, SparseRows } from '../solving/solver.ts';
import type { StageProblem } from '../stage-problem/stage-problem.ts';
import { held } from '../wholes/whole-answers.ts';
import { type Blocks, blocksOf } from './blocks-of.ts';
import { TimeLeft } from './time-left.ts';
import { transposed } from './transposed.ts';

/** Part of the gap asked for that the solver may leave open in one block. */
const BLOCK_GAP = 0.5;
/** Less than this part of the objective is not worth looking for. */
export const WORTHWHILE = 1e-4;

/** A large model while it is solved by blocks: the best answer and the best bound so far. The one never gets worse, the other never falls. */
export class BlockSearch {
  readonly problems: readonly StageProblem[];
  readonly stages: readonly StageColumns[];
  readonly model: LinearModel;
  readonly byColumn: SparseRows;
  readonly limits: SolveLimits;
  readonly time: TimeLeft;
  best: Float64Array | undefined;
  objective = Infinity;
  bound = -Infinity;
  /** Part of what the answer may be above the bound that it has to come to for now. */
  strictness = 1;
  private readonly solver: Solver;

  constructor(
    problems: readonly StageProblem[],
    stages: readonly StageColumns[],
    model: LinearModel,
    solver: Solver,
    limits: SolveLimits,
  ) {
    this.problems = problems;
    this.stages = stages;
    this.model = model;
    this.byColumn = transposed(model.rows, model.cost.length);
    this.solver = solver;
    this.limits = limits;
    this.time = new TimeLeft(limits);
  }

  answer(): SolverAnswer {
    const { objective, best } = this;
    const bound = Math.min(this.bound, objective);
    return { status: this.isGood() ? 'solved' : 'limit', objective, bound, values: best, seconds: this.time.spent() };
  }

  blocks(units: number, apart?: Blocks): Blocks {
    return blocksOf(this.problems, this.stages, this.model.cost.length, units, apart);
  }

  /** Takes an answer if it is better than the best. */
  offer(values: Float64Array): void {
    const { cost, offset } = this.model;
    const objective = cost.reduce((sum, price, j) => sum + price * values[j]!, offset ?? 0);
    if (objective >= this.objective) return;
    this.best = values.slice();
    this.objective = objective;
    this.tell();
  }

  /** Takes a bound if it is better than the best. */
  raise(bound: number): void {
    this.bound = Math.max(this.bound, bound);
    this.tell();
  }

  isGood(): boolean {
    return this.best !== undefined && this.objective - this.bound <= this.allowed();
  }

  /** What the objective may be above the bound. */
  private allowed(): number {
    const { relativeGap, spareGap = 0 } = this.limits;
    return this.strictness * (relativeGap * Math.abs(this.objective) + spareGap);
  }

  /** Whether the time is over, or a part of it, or the answer good enough. */
  isDone(part = 1): boolean {
    return this.time.isOver() || this.isGood() || this.secondsUntil(part) <= 0;
  }

  /** Seconds until some part of the time is over. */
  secondsUntil(part: number): number {
    return this.limits.seconds * part - this.time.spent();
  }

  /** The relative gap for a part of the model with this objective: its part of what blocks may leave open. */
  gapOf(part: number, objective: number): number {
    const allowed = Math.abs(this.bound) * this.limits.relativeGap * BLOCK_GAP * part;
    return Math.max(1e-6, allowed / Math.max(1, Math.abs(objective)));
  }

  async solve(model: LinearModel, own: Omit<SolveLimits, 'isStopped' | 'clock'>): Promise<SolverAnswer> {
    const { clock, isStopped } = this.limits;
    const answer = await this.solver.solve(model, { ...own, clock, isStopped });
    this.time.count(answer.seconds);
    return answer;
  }

  /** Offers the best shares for the programmes of some values, if found in time; answers what every column would cost beside them. */
  async settle(programmes: Float64Array, seconds = Infinity): Promise<Float64Array | undefined> {
    if (this.time.isOver()) return undefined;
    const linear = held(this.model, programmes);
    const { values, reducedCosts } = await this.solve(linear, {
      seconds: Math.min(seconds, this.time.left()),
      relativeGap: 0,
    });
    if (values) this.offer(values);
    return reducedCosts;
  }

  private tell(): void {
    this.limits.onBound?.(this.best && this.objective, Math.min(this.bound, this.objective));
  }
}
