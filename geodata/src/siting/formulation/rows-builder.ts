import type { SparseRows } from '../solving/solver.ts';

/** Collects the rows of a linear model. */
export class RowsBuilder {
  private readonly starts: number[] = [0];
  private readonly columns: number[] = [];
  private readonly values: number[] = [];
  private readonly lower: number[] = [];
  private readonly upper: number[] = [];

  /** lower <= sum of value x column <= upper; zeros are left out. Answers the number of the row. */
  add(entries: Iterable<readonly [column: number, value: number]>, lower: number, upper: number): number {
    for (const [column, value] of entries) {
      if (value === 0) continue;
      this.columns.push(column);
      this.values.push(value);
    }
    this.starts.push(this.columns.length);
    this.lower.push(lower);
    this.upper.push(upper);
    return this.upper.length - 1;
  }

  build(): { rows: SparseRows; rowLower: Float64Array; rowUpper: Float64Array } {
    return {
      rows: {
        starts: Int32Array.from(this.starts),
        columns: Int32Array.from(this.columns),
        values: Float64Array.from(this.values),
      },
      rowLower: Float64Array.from(this.lower),
      rowUpper: Float64Array.from(this.upper),
    };
  }
}
