import type { SparseRows } from '../solving/solver.ts';

/** The same entries by column: those of column j are starts[j] ... starts[j + 1], `columns` names their rows, in ascending order. */
export function transposed({ starts, columns, values }: SparseRows, count: number): SparseRows {
  const first = new Int32Array(count + 1);
  for (const column of columns) first[column + 1]!++;
  for (let j = 0; j < count; j++) first[j + 1]! += first[j]!;
  const next = first.slice(0, count);
  const rows = new Int32Array(columns.length);
  const entries = new Float64Array(columns.length);
  for (let row = 0; row + 1 < starts.length; row++) {
    for (let at = starts[row]!; at < starts[row + 1]!; at++) {
      const to = next[columns[at]!]!++;
      rows[to] = row;
      entries[to] = values[at]!;
    }
  }
  return { starts: first, columns: rows, values: entries };
}

/** Sums of entries x `by` for every row, written to `sums`. */
export function timesRows({ starts, columns, values }: SparseRows, by: Float64Array, sums: Float64Array): void {
  const count = starts.length - 1;
  for (let row = 0; row < count; row++) {
    let sum = 0;
    for (let at = starts[row]!, end = starts[row + 1]!; at < end; at++) sum += values[at]! * by[columns[at]!]!;
    sums[row] = sum;
  }
}
