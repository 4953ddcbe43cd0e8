import type { StageColumns } from './formulate.ts';
import { periodsOf } from './periods-of.ts';
import type { StageProblem } from './stage-problem.ts';
import { type CapacityRow, worstYears } from './worst-years.ts';

/** Capacity of one place in one year that can bind. */
export interface PlaceRow extends CapacityRow {
  place: number;
}

/** Every capacity row that is needed: of each place and period the worst years, less those that no answer can break. */
export function capacityRows(problem: StageProblem, columns: Pick<StageColumns, 'unit'>): PlaceRow[] {
  const { count, ofYear } = periodsOf(problem);
  const all = allRows(problem, columns);
  return problem.places.flatMap((_, place) =>
    Array.from({ length: count }, (_, period) => period).flatMap((period) => {
      const rows = problem.years.flatMap((_, y) =>
        ofYear[y] === period ? [all[place * problem.years.length + y]!] : [],
      );
      return worstYears(rows.filter(canBreak)).map((row) => ({ ...row, place }));
    }),
  );
}

/** Even with every unit that could come, some places have seats for all. Shares are at most 1. */
function canBreak(row: CapacityRow): boolean {
  return row.seats !== Infinity && row.pupils.reduce((sum, pupils) => sum + pupils, 0) > row.seats;
}

function allRows(problem: StageProblem, columns: Pick<StageColumns, 'unit'>): CapacityRow[] {
  const count = problem.years.length;
  const rows: CapacityRow[] = problem.places.flatMap((place) =>
    problem.years.map((_, year) => ({ year, columns: [], pupils: [], seats: place.seats[year]! })),
  );
  const put = (place: number, year: number, column: number, pupils: number) => {
    const row = rows[place * count + year]!;
    row.columns.push(column);
    row.pupils.push(pupils);
  };
  problem.units.forEach((unit, u) => {
    for (let y = 0; y < count; y++) {
      const pupils = unit.pupils[y]!;
      const first = columns.unit[u]!;
      const asToday = (column: number) => {
        for (const { place, share } of unit.today) put(place, y, column, pupils * share[y]!);
      };
      asToday(first);
      unit.reach.forEach((to, r) => {
        if (problem.places[to.place]!.year <= problem.years[y]!) put(to.place, y, first + 1 + r, pupils);
        else asToday(first + 1 + r);
      });
    }
  });
  return rows;
}
