import type { LinearModel, SparseRows } from '../solving/solver.ts';
import { transposed } from './transposed.ts';

const RUIZ_ROUNDS = 10;

/** A model in other units, in which the entries of every row and column are of one size. */
export interface ScaledModel {
  /** Entries by row and by column. */
  rows: SparseRows;
  columns: SparseRows;
  cost: Float64Array;
  lower: Float64Array;
  upper: Float64Array;
  rowLower: Float64Array;
  rowUpper: Float64Array;
  /** A value of the model = scaled value x `ofColumn` x `ofLimits`; a row price = scaled price x `ofRow` x `ofCost`. */
  ofColumn: Float64Array;
  ofRow: Float64Array;
  ofLimits: number;
  ofCost: number;
}

/**
 * Scales rows and columns until their largest entries are near 1 (Ruiz 2001), then by the square roots of their sums (Pock and
 * Chambolle 2011), then cost and limits each to length 1, as Applegate et al. (2021) do before the primal-dual hybrid gradient.
 */
export function scaledModel(model: LinearModel): ScaledModel {
  const rows = { ...model.rows, values: model.rows.values.slice() };
  const ofRow = new Float64Array(model.rowLower.length).fill(1);
  const ofColumn = new Float64Array(model.cost.length).fill(1);
  for (let round = 0; round < RUIZ_ROUNDS; round++) scaleOnce(rows, ofRow, ofColumn, Math.max);
  scaleOnce(rows, ofRow, ofColumn, (sum, entry) => sum + entry);
  const cost = model.cost.map((each, j) => each * ofColumn[j]!);
  const limit = (each: number, row: number) => each * ofRow[row]!;
  const rowLower = model.rowLower.map(limit);
  const rowUpper = model.rowUpper.map(limit);
  const ofCost = 1 + lengthOf(cost);
  const ofLimits = 1 + Math.sqrt(rowLower.reduce((sum, low, row) => sum + largest(low, rowUpper[row]!) ** 2, 0));
  return {
    rows,
    columns: transposed(rows, cost.length),
    cost: cost.map((each) => each / ofCost),
    lower: model.lower.map((each, j) => each / ofColumn[j]! / ofLimits),
    upper: model.upper.map((each, j) => each / ofColumn[j]! / ofLimits),
    rowLower: rowLower.map((each) => each / ofLimits),
    rowUpper: rowUpper.map((each) => each / ofLimits),
    ofColumn,
    ofRow,
    ofLimits,
    ofCost,
  };
}

/** Length of a vector. */
export function lengthOf(vector: Float64Array): number {
  let sum = 0;
  for (const each of vector) sum += each * each;
  return Math.sqrt(sum);
}

function largest(low: number, high: number): number {
  return Math.max(Number.isFinite(low) ? Math.abs(low) : 0, Number.isFinite(high) ? Math.abs(high) : 0);
}

function scaleOnce(
  rows: SparseRows,
  ofRow: Float64Array,
  ofColumn: Float64Array,
  join: (sum: number, entry: number) => number,
): void {
  const { starts, columns, values } = rows;
  const rowSize = new Float64Array(ofRow.length);
  const columnSize = new Float64Array(ofColumn.length);
  for (let row = 0; row < ofRow.length; row++) {
    for (let at = starts[row]!; at < starts[row + 1]!; at++) {
      const entry = Math.abs(values[at]!);
      rowSize[row] = join(rowSize[row]!, entry);
      columnSize[columns[at]!] = join(columnSize[columns[at]!]!, entry);
    }
  }
  const factor = (size: number) => (size > 0 ? 1 / Math.sqrt(size) : 1);
  for (let row = 0; row < ofRow.length; row++) {
    const byRow = factor(rowSize[row]!);
    ofRow[row]! *= byRow;
    for (let at = starts[row]!; at < starts[row + 1]!; at++) values[at]! *= byRow * factor(columnSize[columns[at]!]!);
  }
  for (let j = 0; j < ofColumn.length; j++) ofColumn[j]! *= factor(columnSize[j]!);
}
