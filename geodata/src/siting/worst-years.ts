/** What one place must hold in one year: pupils by column against seats, or the seats that columns add. */
export interface CapacityRow {
  /** Year index. */
  year: number;
  /** Column and pupils, columns in ascending order, zeros kept. */
  columns: number[];
  pupils: number[];
  seats: number;
}

/**
 * The rows that imply all the others. Columns are not negative, so a row whose pupils are nowhere more and whose seats are
 * nowhere fewer than another's holds whenever the other one does: leaving it out changes no answer and no bound.
 * Rows must belong to one place and one period, so that the same options and the same slack stand in all of them.
 */
export function worstYears(rows: readonly CapacityRow[]): CapacityRow[] {
  return rows.filter(
    (row, index) =>
      !rows.some((other, at) => at !== index && implies(other, row) && (!implies(row, other) || at < index)),
  );
}

function implies(strong: CapacityRow, weak: CapacityRow): boolean {
  if (strong.seats > weak.seats || strong.columns.length !== weak.columns.length) return false;
  for (let i = 0; i < weak.columns.length; i++)
    if (strong.columns[i] !== weak.columns[i] || strong.pupils[i]! < weak.pupils[i]!) return false;
  return true;
}
