import { periodsOf } from '../stage-problem/periods-of.ts';
import type { StageProblem } from '../stage-problem/stage-problem.ts';
import { capacityRows } from './capacity-rows.ts';
import type { CapacityPlace, StageColumns } from './formulate.ts';
import { addLinkingRows } from './linking-rows.ts';
import type { RowsBuilder } from './rows-builder.ts';

/** Adds the rows of one stage problem; answers those that keep pupils within seats. */
export function addRows(
  problem: StageProblem,
  columns: StageColumns,
  rows: RowsBuilder,
): Omit<CapacityPlace, 'problem'>[] {
  problem.units.forEach((unit, u) => {
    const first = columns.unit[u]!;
    rows.add(span(first, unit.reach.length + 1), 1, 1);
  });
  problem.places.forEach((place, p) => {
    if (place.programmes.length > 0) rows.add(span(columns.programme[p]!, place.programmes.length), -Infinity, 1);
  });
  addLinkingRows(problem, columns, rows);
  const periods = periodsOf(problem);
  return capacityRows(problem, columns).map((row) => {
    const entries = row.columns.map((column, i) => [column, row.pupils[i]!] as const);
    const slack = columns.slack[row.place * periods.count + periods.ofYear[row.year]!]!;
    return {
      row: rows.add([...entries, [slack, -1]], -Infinity, row.seats),
      place: row.place,
      year: row.year,
    };
  });
}

function span(first: number, length: number): (readonly [number, number])[] {
  return Array.from({ length }, (_, i) => [first + i, 1] as const);
}
