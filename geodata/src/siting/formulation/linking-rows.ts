import { closingYear } from '../programmes/programme.ts';
import { needsProgramme, type Place, type StageProblem, type Unit } from '../stage-problem/stage-problem.ts';
import { goesThere } from '../stage-problem/ways-of.ts';
import type { StageColumns } from './formulate.ts';
import type { RowsBuilder } from './rows-builder.ts';

type Columns = Pick<StageColumns, 'unit' | 'programme'>;

/** Nobody is sent to a school before it is built or after it is closed. */
export function addLinkingRows(problem: StageProblem, columns: Columns, rows: RowsBuilder): void {
  problem.units.forEach((unit, u) => {
    addOpenings(problem, columns, unit, columns.unit[u]!, rows);
  });
  problem.places.forEach((place, p) => {
    const closings = [...new Set(place.programmes.flatMap((each) => closingYear(each) ?? []))].sort((a, b) => a - b);
    for (const year of closings)
      problem.units.forEach((unit, u) => {
        addClosing(problem, columns, unit, columns.unit[u]!, p, year, rows);
      });
  });
}

/** Whoever moves by a year to a place that needs a programme needs one that begins by then. */
function addOpenings(problem: StageProblem, columns: Columns, unit: Unit, first: number, rows: RowsBuilder): void {
  const places = new Set(unit.reach.map(({ place }) => place));
  for (const p of places) {
    const place = problem.places[p]!;
    if (!needsProgramme(place)) continue;
    const ways = unit.reach.flatMap((to, r) => (to.place === p ? [{ year: to.year, column: first + 1 + r }] : []));
    for (const { year } of ways) {
      const moved = ways.filter((way) => way.year <= year).map(({ column }) => [column, 1] as const);
      const open = programmesWhere(place, columns.programme[p]!, (each) => each.year <= year);
      rows.add([...moved, ...open.map((column) => [column, -1] as const)], -Infinity, 0);
    }
  }
}

/** Whoever is at a school in a year or later needs it not to close by that year. */
function addClosing(
  problem: StageProblem,
  columns: Columns,
  unit: Unit,
  first: number,
  p: number,
  year: number,
  rows: RowsBuilder,
): void {
  const share = unit.today.find(({ place }) => place === p)?.share;
  const isThere = (end: number) => share !== undefined && goesThere(problem, share, year, end);
  const there = unit.reach.flatMap((to, r) => (to.place === p || isThere(to.year) ? [first + 1 + r] : []));
  if (isThere(Infinity)) there.unshift(first);
  if (there.length === 0) return;
  const closed = programmesWhere(
    problem.places[p]!,
    columns.programme[p]!,
    (each) => (closingYear(each) ?? Infinity) <= year,
  );
  rows.add(
    [...there, ...closed].map((column) => [column, 1] as const),
    -Infinity,
    1,
  );
}

function programmesWhere(place: Place, first: number, isMeant: (each: Place['programmes'][number]) => boolean) {
  return place.programmes.flatMap((each, k) => (isMeant(each) ? [first + k] : []));
}
