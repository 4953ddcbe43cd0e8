/** What one place must hold in one year: sum of pupils x column <= seats. */
export interface CapacityRow {
  /** Year index. */
  year: number;
  /** Columns in ascending order. */
  columns: number[];
  /** Pupils that each column brings; below 0 the seats that it adds. */
  pupils: number[];
  seats: number;
}

/**
 * The rows that imply all the others. Columns are not negative, so a row whose pupils are nowhere more and whose seats are
 * nowhere fewer than another's holds whenever the other one does: leaving it out changes no answer and no bound.
 * Rows must belong to one place and one period, so that the same slack stands in all of them.
 */
export function worstYears(rows: readonly CapacityRow[]): CapacityRow[] {
  return rows.filter(
    (row, index) =>
      !rows.some((other, at) => at !== index && implies(other, row) && (!implies(row, other) || at < index)),
  );
}

function implies(strong: CapacityRow, weak: CapacityRow): boolean {
  if (strong.seats > weak.seats) return false;
  let s = 0;
  for (let w = 0; w < weak.columns.length; w++) {
    const column = weak.columns[w]!;
    for (; s < strong.columns.length && strong.columns[s]! < column; s++) if (strong.pupils[s]! < 0) return false;
    const isThere = strong.columns[s] === column;
    if ((isThere ? strong.pupils[s]! : 0) < weak.pupils[w]!) return false;
    if (isThere) s++;
  }
  for (; s < strong.columns.length; s++) if (strong.pupils[s]! < 0) return false;
  return true;
}
