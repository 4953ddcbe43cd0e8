import type { StageColumns } from '../formulate.ts';
import type { LinearModel, SolveLimits, Solver, SolverAnswer, SparseRows } from '../solver.ts';
import type { StageProblem } from '../stage-problem.ts';
import { held } from '../whole-answers.ts';
import { type Blocks, blocksOf } from './blocks-of.ts';
import { columnsOfBlocks, withNeighbours } from './columns-of-blocks.ts';
import type { DualBound } from './dual-bound.ts';
import { type FirstOrderAnswer, firstOrder } from './first-order.ts';
import { boundsOfBlocks, freedPart, pricedPart, sharedRows } from './part-of-model.ts';
import { TimeLeft } from './time-left.ts';
import { transposed } from './transposed.ts';

/** Compounds of one block that is proven, and of one that is improved. */
const BLOCK_UNITS = { proof: 1200, improvement: 160 };
/** How near the first-order bound comes to the linear optimum, and steps at most. */
const LINEAR_GAP = 2e-3;
const LINEAR_STEPS = 20_000;
/** Parts of the time until the linear model, and proving, must be done. */
const LINEAR_TIME = 0.2;
const PROOF_TIME = 0.45;
/** Part of the gap asked for that the solver may leave open in one block. */
const BLOCK_GAP = 0.5;
/** Seconds for a better answer to one block of usual size. */
const BLOCK_SECONDS = 3;
const USUAL_COLUMNS = 3000;
/** A model with at least so many columns, and so many of them programmes, is more than the solver does within a minute. */
const LARGE_COLUMNS = 25_000;
const LARGE_PROGRAMMES = 150;
/** Sizes of blocks in the rounds that look for better answers, by turns. */
const ROUND_SIZES = [1, 1.5, 0.8, 2];
/** Less than this part of the objective is not worth a round of its own. */
const WORTHWHILE = 1e-4;
/** Rounds without a better answer before the search ends. */
const IDLE_ROUNDS = 2;

/** Whether a model is too large to be solved as a whole. */
export function isLarge({ cost, integer }: LinearModel): boolean {
  return cost.length >= LARGE_COLUMNS && integer.reduce((sum, each) => sum + each, 0) >= LARGE_PROGRAMMES;
}

/**
 * Solves a model of stages that is too large for the solver as a whole, with a proven bound:
 * 1. The linear model by a first-order method, for a first bound and the price of every row.
 * 2. The bound again by blocks of places: rows between blocks are paid for at their prices, each block is solved exactly, and the
 *    bounds of the blocks add up (Lagrangian decomposition; Geoffrion 1974).
 * 3. A first answer: the programmes that the blocks chose for themselves, with the best shares there are.
 * 4. Better answers: blocks with other borders, and who can go to them, are solved exactly while the rest stays as it is.
 * Stopped at any time it answers with the best that it has; without `values` where it has none.
 */
export async function solveByBlocks(
  problems: readonly StageProblem[],
  stages: readonly StageColumns[],
  model: LinearModel,
  solver: Solver,
  limits: SolveLimits,
  units = BLOCK_UNITS,
): Promise<SolverAnswer> {
  const search = new BlockSearch(problems, stages, model, solver, limits);
  const linear = search.linear();
  const blocks = search.blocks(units.proof);
  await search.prove(blocks, linear);
  if (limits.start) search.offer(limits.start);
  await search.begin();
  await search.improve(blocks, units.improvement);
  return search.answer();
}

class BlockSearch {
  private readonly problems: readonly StageProblem[];
  private readonly stages: readonly StageColumns[];
  private readonly model: LinearModel;
  private readonly byColumn: SparseRows;
  private readonly solver: Solver;
  private readonly limits: SolveLimits;
  private readonly time: TimeLeft;
  private best: Float64Array | undefined;
  private readonly chosen: Float64Array;
  private objective = Infinity;
  private bound = -Infinity;

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
    this.chosen = new Float64Array(model.cost.length);
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
    const objective = this.costOf(values);
    if (objective >= this.objective) return;
    this.best = values.slice();
    this.objective = objective;
    this.tell();
  }

  linear(): FirstOrderAnswer {
    const { model, time, limits } = this;
    const entries = model.rows.values.length;
    const counted = (limits.seconds * LINEAR_TIME * 2e8) / entries;
    const answer = firstOrder(model, {
      relativeGap: Math.min(LINEAR_GAP, limits.relativeGap / 4),
      steps: limits.clock ? LINEAR_STEPS : Math.min(LINEAR_STEPS, counted),
      isStopped: () => time.isOver() || time.spent() > limits.seconds * LINEAR_TIME,
      onBound: (bound) => {
        this.bound = Math.max(this.bound, bound);
        this.tell();
      },
    });
    time.countSteps(answer.steps, entries);
    // Blocks that are not solved in time choose what the linear model has more than half of.
    this.chosen.set(answer.values);
    this.bound = Math.max(this.bound, answer.bound);
    return answer;
  }

  /** Raises the bound block by block. */
  async prove(blocks: Blocks, linear: DualBound): Promise<void> {
    const { model, byColumn, limits, time } = this;
    const isShared = sharedRows(model, blocks.ofColumn);
    const alone = boundsOfBlocks(model, blocks, linear, isShared);
    for (const [block, columns] of columnsOfBlocks(blocks).entries()) {
      const left = limits.seconds * PROOF_TIME - time.spent();
      if (left <= 0 || time.isOver()) return;
      const part = pricedPart(model, byColumn, columns, linear.prices, isShared);
      const answer = await this.solve(part.model, {
        seconds: (2 * left) / (blocks.count - block),
        isBoundFirst: true,
        relativeGap: this.gapOf(1 / blocks.count, alone[block]!),
      });
      if (answer.values) for (const [i, j] of columns.entries()) this.chosen[j] = answer.values[i]!;
      if (answer.bound > alone[block]!) this.bound += answer.bound - alone[block]!;
      this.tell();
    }
  }

  /** The relative gap for a part of the model with this objective: its part of what blocks may leave open. */
  private gapOf(part: number, objective: number): number {
    const allowed = Math.abs(this.bound) * this.limits.relativeGap * BLOCK_GAP * part;
    return Math.max(1e-6, allowed / Math.max(1, Math.abs(objective)));
  }

  /**
   * A first answer: the programmes that the blocks chose for themselves; where these do not keep a common limit, none; where something
   * has to be done, whatever the solver finds for the whole.
   */
  async begin(): Promise<void> {
    const { model, time, chosen, limits } = this;
    if (time.isOver()) return;
    const first = await this.solve(held(model, chosen), { seconds: time.left(), relativeGap: 0 });
    if (first.values) this.offer(first.values);
    if (this.best || time.isOver()) return;
    const nothing = held(model, new Float64Array(chosen.length));
    const bare = await this.solve(nothing, { seconds: time.left(), relativeGap: 0 });
    if (bare.values) this.offer(bare.values);
    if (this.best || time.isOver()) return;
    const whole = await this.solve(model, { seconds: time.left(), relativeGap: limits.relativeGap });
    this.bound = Math.max(this.bound, whole.bound);
    if (whole.values) this.offer(whole.values);
  }

  /** Rounds of improvement: only blocks that pay for seats short as long as that helps, then all. */
  async improve(first: Blocks, units: number): Promise<void> {
    const { time } = this;
    let blocks = first;
    let idle = 0;
    let isOnlyShort = true;
    for (let round = 0; idle < IDLE_ROUNDS && this.best && !this.isGood() && !time.isOver(); round++) {
      const before = this.objective;
      blocks = this.blocks(units * ROUND_SIZES[round % ROUND_SIZES.length]!, blocks);
      for (const own of this.worstFirst(columnsOfBlocks(blocks), isOnlyShort))
        if (!time.isOver() && !this.isGood()) await this.improveBlock(own);
      const isBetter = this.objective < before - WORTHWHILE * Math.abs(before);
      idle = isBetter || isOnlyShort ? 0 : idle + 1;
      isOnlyShort = isBetter;
    }
  }

  /** Blocks in the order of what they pay for columns without upper limit, which are seats short. */
  private worstFirst(blocks: readonly Int32Array[], isOnlyShort: boolean): readonly Int32Array[] {
    const { cost, upper } = this.model;
    const paid = blocks.map((own) =>
      own.reduce((sum, j) => (upper[j] === Infinity ? sum + cost[j]! * this.best![j]! : sum), 0),
    );
    return [...blocks.keys()]
      .filter((block) => !isOnlyShort || paid[block]! > WORTHWHILE * Math.abs(this.objective))
      .sort((a, b) => paid[b]! - paid[a]! || a - b)
      .map((block) => blocks[block]!);
  }

  private async improveBlock(own: Int32Array): Promise<void> {
    const { model, byColumn, time } = this;
    const best = this.best!;
    const columns = withNeighbours(model, byColumn, own);
    const part = freedPart(model, byColumn, columns, best).model;
    const isOwn = new Set(own);
    columns.forEach((j, i) => {
      if (model.integer[j] && !isOwn.has(j)) part.lower[i] = part.upper[i] = best[j]!;
    });
    const start = Float64Array.from(columns, (j) => best[j]!);
    const cost = columns.reduce((sum, j) => sum + model.cost[j]! * best[j]!, 0);
    const seconds = Math.min(Math.max(1, time.left() / 5), BLOCK_SECONDS * Math.max(1, own.length / USUAL_COLUMNS));
    const relativeGap = this.gapOf(own.length / model.cost.length, cost);
    const answer = await this.solve(part, { start, seconds, relativeGap });
    if (!answer.values || answer.objective >= cost) return;
    const found = answer.values;
    const values = best.slice();
    columns.forEach((j, i) => {
      values[j] = model.integer[j] ? Math.round(found[i]!) : found[i]!;
    });
    this.offer(values);
  }

  private isGood(): boolean {
    return this.best !== undefined && this.objective - this.bound <= this.limits.relativeGap * Math.abs(this.objective);
  }

  private async solve(model: LinearModel, own: Omit<SolveLimits, 'isStopped' | 'clock'>): Promise<SolverAnswer> {
    const { clock, isStopped } = this.limits;
    const answer = await this.solver.solve(model, { ...own, clock, isStopped });
    this.time.count(answer.seconds);
    return answer;
  }

  private costOf(values: Float64Array): number {
    let sum = this.model.offset ?? 0;
    for (let j = 0; j < values.length; j++) sum += this.model.cost[j]! * values[j]!;
    return sum;
  }

  private tell(): void {
    this.limits.onBound?.(this.best && this.objective, Math.min(this.bound, this.objective));
  }
}
