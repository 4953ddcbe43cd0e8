import type { LinearModel, SparseRows } from '../solving/solver.ts';
import type { Blocks } from './blocks-of.ts';
import type { DualBound } from './dual-bound.ts';
import { timesRows } from './transposed.ts';

/** A model of some columns of a larger one. */
export interface ModelPart {
  model: LinearModel;
  /** Columns of the larger model, in order. */
  columns: Int32Array;
}

/** 1 for every row whose columns lie in several blocks. */
export function sharedRows({ rows }: LinearModel, ofColumn: Int32Array): Uint8Array {
  const { starts, columns } = rows;
  const isShared = new Uint8Array(starts.length - 1);
  for (let row = 0; row < isShared.length; row++) {
    const first = ofColumn[columns[starts[row]!]!];
    for (let at = starts[row]! + 1; at < starts[row + 1]!; at++)
      if (ofColumn[columns[at]!] !== first) isShared[row] = 1;
  }
  return isShared;
}

/** What the prices prove of each block alone: of its own rows and columns. With the limits of shared rows they add up to the whole bound. */
export function boundsOfBlocks(
  { lower, upper, rows, rowLower, rowUpper }: LinearModel,
  { count, ofColumn }: Blocks,
  { prices, reducedCosts }: DualBound,
  isShared: Uint8Array,
): Float64Array {
  const bounds = new Float64Array(count);
  for (let row = 0; row < prices.length; row++) {
    const price = prices[row]!;
    if (isShared[row] || price === 0) continue;
    bounds[ofColumn[rows.columns[rows.starts[row]!]!]!]! += price * (price > 0 ? rowLower[row]! : rowUpper[row]!);
  }
  for (let j = 0; j < ofColumn.length; j++) {
    const reduced = reducedCosts[j]!;
    if (reduced !== 0) bounds[ofColumn[j]!]! += reduced * (reduced > 0 ? lower[j]! : upper[j]!);
  }
  return bounds;
}

/**
 * The model of one block in which shared rows do not bind but are paid for at their prices (Lagrangian relaxation): the bounds of all
 * blocks and the constant of the shared rows add up to a bound of the whole, whatever the prices.
 */
export function pricedPart(
  model: LinearModel,
  byColumn: SparseRows,
  columns: Int32Array,
  prices: Float64Array,
  isShared: Uint8Array,
): ModelPart {
  const cost = Float64Array.from(columns, (j) => {
    let price = model.cost[j]!;
    for (let at = byColumn.starts[j]!; at < byColumn.starts[j + 1]!; at++) {
      const row = byColumn.columns[at]!;
      if (isShared[row]) price -= byColumn.values[at]! * prices[row]!;
    }
    return price;
  });
  const part = partOf(model, byColumn, columns, (row) => isShared[row] === 0);
  return { columns, model: { ...part.model, cost } };
}

/** The model of some columns while all others keep their values. The values of these columns stay a feasible answer of it. */
export function freedPart(
  model: LinearModel,
  byColumn: SparseRows,
  columns: Int32Array,
  values: Float64Array,
): ModelPart {
  const { model: part, rowsUsed } = partOf(model, byColumn, columns, () => true);
  const own = Float64Array.from(columns, (j) => values[j]!);
  const inside = new Float64Array(rowsUsed.length);
  timesRows(part.rows, own, inside);
  const rowLower = new Float64Array(rowsUsed.length);
  const rowUpper = new Float64Array(rowsUsed.length);
  const { starts, columns: all, values: entries } = model.rows;
  for (let i = 0; i < rowsUsed.length; i++) {
    const row = rowsUsed[i]!;
    let sum = 0;
    for (let at = starts[row]!; at < starts[row + 1]!; at++) sum += entries[at]! * values[all[at]!]!;
    const outside = sum - inside[i]!;
    rowLower[i] = Math.min(model.rowLower[row]! - outside, inside[i]!);
    rowUpper[i] = Math.max(model.rowUpper[row]! - outside, inside[i]!);
  }
  return { columns, model: { ...part, rowLower, rowUpper } };
}

function partOf(
  model: LinearModel,
  byColumn: SparseRows,
  columns: Int32Array,
  isKept: (row: number) => boolean,
): { model: LinearModel; rowsUsed: Int32Array } {
  const local = new Map<number, number>();
  const counts: number[] = [];
  for (const j of columns) {
    for (let at = byColumn.starts[j]!; at < byColumn.starts[j + 1]!; at++) {
      const row = byColumn.columns[at]!;
      if (!isKept(row)) continue;
      const known = local.get(row);
      if (known === undefined) local.set(row, counts.push(1) - 1);
      else counts[known]!++;
    }
  }
  const rowsUsed = Int32Array.from(local.keys());
  const starts = new Int32Array(counts.length + 1);
  for (const [i, count] of counts.entries()) starts[i + 1] = starts[i]! + count;
  const next = starts.slice(0, counts.length);
  const rows: SparseRows = {
    starts,
    columns: new Int32Array(starts[counts.length]!),
    values: new Float64Array(starts[counts.length]!),
  };
  columns.forEach((j, index) => {
    for (let at = byColumn.starts[j]!; at < byColumn.starts[j + 1]!; at++) {
      const i = local.get(byColumn.columns[at]!);
      if (i === undefined) continue;
      const to = next[i]!++;
      rows.columns[to] = index;
      rows.values[to] = byColumn.values[at]!;
    }
  });
  const pick = (from: Float64Array) => Float64Array.from(columns, (j) => from[j]!);
  return {
    rowsUsed,
    model: {
      cost: pick(model.cost),
      lower: pick(model.lower),
      upper: pick(model.upper),
      integer: Uint8Array.from(columns, (j) => model.integer[j]!),
      rows,
      rowLower: Float64Array.from(rowsUsed, (row) => model.rowLower[row]!),
      rowUpper: Float64Array.from(rowsUsed, (row) => model.rowUpper[row]!),
    },
  };
}
