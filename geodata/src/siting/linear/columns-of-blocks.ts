import type { LinearModel, SparseRows } from '../solving/solver.ts';
import type { Blocks } from './blocks-of.ts';

/** Rows with more entries than this (a budget, pupils without any school) tie everything together and are no neighbourhood. */
const MOST_ENTRIES = 1000;

/** Columns of every block, in ascending order. */
export function columnsOfBlocks({ count, ofColumn }: Blocks): Int32Array[] {
  const sizes = new Int32Array(count);
  for (const block of ofColumn) sizes[block]!++;
  const columns = Array.from(sizes, (size) => new Int32Array(size));
  const next = new Int32Array(count);
  ofColumn.forEach((block, j) => {
    columns[block]![next[block]!++] = j;
  });
  return columns;
}

/** Some columns and all that share a row with them: whoever can go where these can. In ascending order. */
export function withNeighbours({ rows }: LinearModel, byColumn: SparseRows, block: Int32Array): Int32Array {
  const found = new Set<number>(block);
  const seen = new Set<number>();
  for (const j of block) {
    for (const row of byColumn.columns.subarray(byColumn.starts[j]!, byColumn.starts[j + 1]!)) {
      if (seen.has(row)) continue;
      seen.add(row);
      const columns = rows.columns.subarray(rows.starts[row]!, rows.starts[row + 1]!);
      if (columns.length <= MOST_ENTRIES) for (const other of columns) found.add(other);
    }
  }
  return Int32Array.from(found).sort();
}
