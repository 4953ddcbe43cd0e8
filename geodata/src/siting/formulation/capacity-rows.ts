import { periodsOf } from '../stage-problem/periods-of.ts';
import type { StageProblem } from '../stage-problem/stage-problem.ts';
import { type CapacityRow, worstYears } from '../stage-problem/worst-years.ts';
import type { StageColumns } from './formulate.ts';

/** Capacity of one place in one year that can bind. */
export interface PlaceRow extends CapacityRow {
  place: number;
}

type Columns = Pick<StageColumns, 'unit' | 'programme'>;

/** A row while it is collected, with the most pupils that can come: of each unit by the way that brings most. */
interface Collected extends CapacityRow {
  most: number;
  lastUnit: number;
  lastMost: number;
}

/** Every capacity row that is needed: of each place and period the worst years, less those that no answer can break. */
export function capacityRows(problem: StageProblem, columns: Columns): PlaceRow[] {
  const { count, ofYear } = periodsOf(problem);
  const all = allRows(problem, columns);
  return problem.places.flatMap((_, place) =>
    Array.from({ length: count }, (_, period) => period).flatMap((period) => {
      const rows = problem.years.flatMap((_, y) =>
        ofYear[y] === period ? [all[place * problem.years.length + y]!] : [],
      );
      return worstYears(rows.filter(({ most, seats }) => seats !== Infinity && most > seats)).map(
        ({ year, columns: of, pupils, seats }) => ({ year, columns: of, pupils, seats, place }),
      );
    }),
  );
}

function allRows(problem: StageProblem, columns: Columns): Collected[] {
  const count = problem.years.length;
  const rows = problem.places.flatMap((place) =>
    problem.years.map(
      (_, year): Collected => ({
        year,
        columns: [],
        pupils: [],
        seats: place.seats[year]!,
        most: 0,
        lastUnit: -1,
        lastMost: 0,
      }),
    ),
  );
  problem.units.forEach((unit, u) => {
    const first = columns.unit[u]!;
    const put = (place: number, y: number, column: number, share: number) => {
      if (share > 0) bring(rows[place * count + y]!, u, column, unit.pupils[y]! * share);
    };
    for (let y = 0; y < count; y++) {
      if (unit.pupils[y] === 0) continue;
      const asToday = (column: number) => {
        for (const { place, share } of unit.today) put(place, y, column, share[y]!);
      };
      asToday(first);
      unit.reach.forEach((to, r) => {
        if (to.year <= problem.years[y]!) put(to.place, y, first + 1 + r, 1);
        else asToday(first + 1 + r);
      });
    }
  });
  problem.places.forEach((place, p) => {
    const at = problem.isPooled ? 0 : p;
    for (let y = 0; y < count; y++) {
      const row = rows[at * count + y]!;
      place.programmes.forEach(({ seats }, k) => {
        if (seats[y] === 0) return;
        row.columns.push(columns.programme[p]! + k);
        row.pupils.push(-seats[y]!);
      });
      row.most -= Math.min(0, ...place.programmes.map(({ seats }) => seats[y]!));
    }
  });
  return rows;
}

function bring(row: Collected, u: number, column: number, pupils: number): void {
  row.columns.push(column);
  row.pupils.push(pupils);
  const before = row.lastUnit === u ? row.lastMost : 0;
  row.lastUnit = u;
  row.lastMost = Math.max(before, pupils);
  row.most += row.lastMost - before;
}
