import { addJointRows } from '../programmes/joint-programmes.ts';
import { onceCostOf, type Programme } from '../programmes/programme.ts';
import { programmeKey } from '../stage-problem/requirement.ts';
import type { Place, StageProblem } from '../stage-problem/stage-problem.ts';
import type { SitingLimits, StageColumns } from './formulate.ts';
import type { RowsBuilder } from './rows-builder.ts';

/** Adds the rows that tie stages together: sites used once, joint programmes, what has to be done, budgets. */
export function addSharedLimits(
  problems: readonly StageProblem[],
  columns: readonly StageColumns[],
  limits: SitingLimits,
  rows: RowsBuilder,
): void {
  const bySite = new Map<string, (readonly [number, number])[]>();
  const byKey = new Map<string, number>();
  const priced: (readonly [number, number])[] = [];
  problems.forEach((problem, index) => {
    problem.places.forEach((place, p) => {
      place.programmes.forEach((programme, k) => {
        const at = columns[index]!.programme[p]! + k;
        priced.push([at, onceCostOf(programme.costs)]);
        byKey.set(programmeKey(problem, place, programme), at);
        const isCounted =
          programme.isShared && problems.slice(0, index).some((each) => hasPart(each, place, programme));
        if (place.kind === 'site' && !isCounted) bySite.set(place.id, [...(bySite.get(place.id) ?? []), [at, 1]]);
      });
    });
  });
  if (problems.length > 1) for (const used of bySite.values()) rows.add(used, -Infinity, 1);
  addJointRows(problems, columns, rows);
  for (const required of limits.required ?? []) {
    const meeting = [...required].map((key) => byKey.get(key));
    if (!meeting.includes(undefined))
      rows.add(
        meeting.map((at) => [at!, 1] as const),
        1,
        Infinity,
      );
  }
  if (limits.budgetWan !== undefined) rows.add(priced, -Infinity, limits.budgetWan);
  for (const { year, wan } of limits.budgetByYear ?? []) rows.add(pricedIn(problems, columns, year), -Infinity, wan);
}

/** Whether a problem has a part of a programme that stages share at a place. */
function hasPart({ places }: StageProblem, { kind, id }: Place, programme: Programme): boolean {
  return places.some(
    (place) => place.kind === kind && place.id === id && place.programmes.some((each) => each.id === programme.id),
  );
}

/** What every programme spends in a year, by its column. */
function pricedIn(problems: readonly StageProblem[], columns: readonly StageColumns[], year: number) {
  return problems.flatMap(({ years, places }, index) =>
    places.flatMap(({ programmes }, p) =>
      programmes.map(
        ({ spending }, k) => [columns[index]!.programme[p]! + k, spending[years.indexOf(year)] ?? 0] as const,
      ),
    ),
  );
}
