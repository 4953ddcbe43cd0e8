import type { LinearModel } from '../solving/solver.ts';
import { type DualBound, dualBound } from './dual-bound.ts';
import { lengthOf, type ScaledModel, scaledModel } from './scaled-model.ts';
import { timesRows, transposed } from './transposed.ts';

/** Steps between two looks at the bound. */
const CHECK_EVERY = 50;
/** Steps of the power iteration that measures the matrix. */
const POWER_STEPS = 30;
/** Restart when the step has shrunk to this part of the first, or to this part and no longer shrinks, or after this part of all steps. */
const SUFFICIENT = 0.2;
const NECESSARY = 0.8;
const LONG = 0.36;
/** How fast the weight between prices and values follows what the last restart has shown. */
const PROPORTIONAL = 0.99;
const INTEGRAL = 0.01;

/** How long to go on. */
export interface FirstOrderLimits {
  /** Ends when the bound is within this part of the objective and the rows are kept as well. */
  relativeGap: number;
  steps: number;
  isStopped?: () => boolean;
  onBound?: (bound: number) => void;
  /** Values and row prices to begin with. */
  start?: { values: Float64Array; prices: Float64Array };
}

/** What a solve gives; the bound is proven even if it was stopped, the values keep the rows only as far as `broken` says. */
export interface FirstOrderAnswer extends DualBound {
  values: Float64Array;
  objective: number;
  /** Length of what the values break the rows by, as a part of the length of the limits. */
  broken: number;
  steps: number;
}

/**
 * A linear model, whole-number columns taken as continuous, by a first-order method: the primal-dual hybrid gradient of Chambolle
 * and Pock (2011) as Applegate et al. (2021, PDLP) scale and restart it, with the reflected Halpern steps of Lu and Yang (2024).
 * It needs two products with the matrix a step and no factorisation, so time and memory grow with the entries alone.
 */
export function firstOrder(model: LinearModel, limits: FirstOrderLimits): FirstOrderAnswer {
  const state = new Iterates(scaledModel(model), limits.start);
  const columns = transposed(model.rows, model.cost.length);
  let best = dualBound(model, columns, state.prices());
  let answer = measured(model, state.values());
  while (state.steps < limits.steps && !limits.isStopped?.()) {
    for (let step = 0; step < CHECK_EVERY; step++) state.step();
    const found = dualBound(model, columns, state.prices());
    if (found.bound > best.bound) {
      best = found;
      limits.onBound?.(best.bound);
    }
    answer = measured(model, state.values());
    const gap = Math.abs(answer.objective - best.bound);
    if (answer.broken <= limits.relativeGap && gap <= limits.relativeGap * Math.abs(best.bound)) break;
  }
  return { ...best, ...answer, steps: state.steps };
}

function measured(model: LinearModel, values: Float64Array) {
  const sums = new Float64Array(model.rowLower.length);
  timesRows(model.rows, values, sums);
  let broken = 0;
  let limits = 0;
  for (let row = 0; row < sums.length; row++) {
    const [low, high] = [model.rowLower[row]!, model.rowUpper[row]!];
    broken += Math.max(0, low - sums[row]!, sums[row]! - high) ** 2;
    limits += (Number.isFinite(high) ? high : low) ** 2;
  }
  let objective = model.offset ?? 0;
  for (let j = 0; j < values.length; j++) objective += model.cost[j]! * values[j]!;
  return { values, objective, broken: Math.sqrt(broken) / (1 + Math.sqrt(limits)) };
}

/** Values x and prices y, where they were at the last restart, and what one step makes of them. */
class Iterates {
  steps = 0;
  private readonly model: ScaledModel;
  private readonly x: Float64Array;
  private readonly y: Float64Array;
  private readonly x0: Float64Array;
  private readonly y0: Float64Array;
  private readonly nextX: Float64Array;
  private readonly nextY: Float64Array;
  private readonly worth: Float64Array;
  private readonly sums: Float64Array;
  private readonly ahead: Float64Array;
  private readonly stepSize: number;
  private weight = 1;
  private errors = 0;
  private since = 0;
  private firstMove = 0;
  private lastMove = 0;

  constructor(model: ScaledModel, start: FirstOrderLimits['start']) {
    this.model = model;
    const [columns, rows] = [model.cost.length, model.rowLower.length];
    this.x = Float64Array.from(model.cost, (_, j) => {
      const value = start ? start.values[j]! / model.ofColumn[j]! / model.ofLimits : 0;
      return Math.min(model.upper[j]!, Math.max(model.lower[j]!, value));
    });
    this.y = Float64Array.from(model.rowLower, (_, row) =>
      start ? start.prices[row]! / model.ofRow[row]! / model.ofCost : 0,
    );
    this.x0 = this.x.slice();
    this.y0 = this.y.slice();
    this.nextX = this.x.slice();
    this.nextY = this.y.slice();
    this.worth = new Float64Array(columns);
    this.ahead = new Float64Array(columns);
    this.sums = new Float64Array(rows);
    this.stepSize = 0.998 / normOf(model);
  }

  values(): Float64Array {
    return this.nextX.map((value, j) => value * this.model.ofColumn[j]! * this.model.ofLimits);
  }

  prices(): Float64Array {
    return this.nextY.map((price, row) => price * this.model.ofRow[row]! * this.model.ofCost);
  }

  step(): void {
    this.propose();
    const { x, y, x0, y0, nextX, nextY } = this;
    const move = this.length(x, nextX, y, nextY);
    this.steps++;
    if (this.since === 0) this.firstMove = move;
    else if (this.isDue(move)) this.restart();
    if (this.since === 0) this.firstMove = Math.max(move, Number.MIN_VALUE);
    this.lastMove = move;
    this.since++;
    const part = this.since / (this.since + 1);
    for (let j = 0; j < x.length; j++) x[j] = part * (2 * nextX[j]! - x[j]!) + (1 - part) * x0[j]!;
    for (let i = 0; i < y.length; i++) y[i] = part * (2 * nextY[i]! - y[i]!) + (1 - part) * y0[i]!;
  }

  /** One step of the primal-dual hybrid gradient from (x, y). */
  private propose(): void {
    const { model, x, y, nextX, nextY, worth, ahead, sums } = this;
    const { cost, lower, upper, rowLower, rowUpper } = model;
    const tau = this.stepSize / this.weight;
    const sigma = this.stepSize * this.weight;
    timesRows(model.columns, y, worth);
    for (let j = 0; j < x.length; j++) {
      const to = x[j]! - tau * (cost[j]! - worth[j]!);
      const next = to < lower[j]! ? lower[j]! : to > upper[j]! ? upper[j]! : to;
      nextX[j] = next;
      ahead[j] = 2 * next - x[j]!;
    }
    timesRows(model.rows, ahead, sums);
    for (let i = 0; i < y.length; i++) {
      const low = y[i]! + sigma * (rowLower[i]! - sums[i]!);
      const high = y[i]! + sigma * (rowUpper[i]! - sums[i]!);
      nextY[i] = low > 0 ? low : high < 0 ? high : 0;
    }
  }

  private isDue(move: number): boolean {
    if (move <= SUFFICIENT * this.firstMove) return true;
    if (move <= NECESSARY * this.firstMove && move > this.lastMove) return true;
    return this.since >= LONG * this.steps;
  }

  /** Begins anew from the last proposal, with a weight that makes values and prices move alike. */
  private restart(): void {
    const { x, y, x0, y0, nextX, nextY } = this;
    const dx = distance(nextX, x0);
    const dy = distance(nextY, y0);
    if (dx > 1e-12 && dy > 1e-12) {
      const error = Math.log((this.weight * dx) / dy);
      this.errors += error;
      this.weight *= Math.exp(-PROPORTIONAL * error - INTEGRAL * this.errors);
    }
    x.set(nextX);
    y.set(nextY);
    x0.set(nextX);
    y0.set(nextY);
    this.since = 0;
    this.propose();
  }

  private length(x: Float64Array, nextX: Float64Array, y: Float64Array, nextY: Float64Array): number {
    return Math.sqrt(this.weight * distance(x, nextX) ** 2 + distance(y, nextY) ** 2 / this.weight);
  }
}

function distance(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i]! - b[i]!) ** 2;
  return Math.sqrt(sum);
}

/** The largest singular value of the matrix, a little too large rather than too small (power iteration). */
function normOf({ rows, columns, cost, rowLower }: ScaledModel): number {
  let vector = new Float64Array(cost.length).map((_, j) => 1 + ((j * 7919) % 101) / 101);
  const sums = new Float64Array(rowLower.length);
  let norm = 0;
  for (let step = 0; step < POWER_STEPS; step++) {
    const length = lengthOf(vector) || 1;
    vector = vector.map((each) => each / length);
    timesRows(rows, vector, sums);
    norm = lengthOf(sums);
    timesRows(columns, sums, vector);
  }
  return 1.02 * norm || 1;
}
