import { capacityRows } from './capacity-rows.ts';
import { pupilYearsBrought, spareSeatYears } from './empty-seats.ts';
import { addJointRows } from './joint-programmes.ts';
import { addLinkingRows } from './linking-rows.ts';
import { periodsOf } from './periods-of.ts';
import { costOfProgramme, onceCostOf, type Programme } from './programme.ts';
import { programmeKey, type Requirement } from './requirement.ts';
import { RowsBuilder } from './rows-builder.ts';
import type { LinearModel } from './solver.ts';
import type { Place, StageProblem } from './stage-problem.ts';
import { moveCost, stayCost } from './unit-cost.ts';
import type { SitingWeights } from './weights.ts';

/** Where the columns of one stage problem stand in the joint model. */
export interface StageColumns {
  /** First column of each unit: staying, then its reach in order. */
  unit: Int32Array;
  /** First programme column of each place. */
  programme: Int32Array;
  /** Slack column of each place and period, [place * periods + period]; -1 where there is none. */
  slack: Int32Array;
}

/** What ties several stages together. */
export interface SitingLimits {
  /** All actions together cost at most this much, land included. */
  budgetWan?: number;
  /** What has to be done. One that other stages can meet too is left out where these are solved without them. */
  required?: readonly Requirement[];
  /** What opens in a year costs at most so much; years not named are free. */
  budgetByYear?: readonly { year: number; wan: number }[];
}

/** A model and how to read its columns. */
export interface Formulation {
  model: LinearModel;
  columns: StageColumns[];
  /** The rows that keep pupils within seats, of which problem, place and year (by position). */
  capacity: CapacityPlace[];
}

/** What a capacity row is about. */
interface CapacityPlace {
  row: number;
  problem: number;
  place: number;
  year: number;
}

/**
 * The mixed-integer model of one or more stages: shares of units at places, programmes of places, seats short.
 * A site is used by one stage at most, and the actions of all stages keep the budget.
 */
export function formulate(
  problems: readonly StageProblem[],
  weights: SitingWeights,
  limits: SitingLimits,
): Formulation {
  const cost: number[] = [];
  const upper: number[] = [];
  const integer: number[] = [];
  const column = (price: number, limit: number, isInteger = false) => {
    cost.push(price);
    upper.push(limit);
    integer.push(isInteger ? 1 : 0);
    return cost.length - 1;
  };
  const rows = new RowsBuilder();
  const columns = problems.map((problem) => addColumns(problem, weights, column));
  const capacity = problems.flatMap((problem, index) =>
    addRows(problem, columns[index]!, rows).map((each) => ({ ...each, problem: index })),
  );
  addSharedLimits(problems, columns, limits, rows);
  const model = {
    cost: Float64Array.from(cost),
    offset: problems.reduce((sum, each) => sum + spareSeatYears(each) * weights.emptyWanPerSeatYear, 0),
    lower: new Float64Array(cost.length),
    upper: Float64Array.from(upper),
    integer: Uint8Array.from(integer),
    ...rows.build(),
  };
  return { model, columns, capacity };
}

type AddColumn = (price: number, limit: number, isInteger?: boolean) => number;

function addColumns(problem: StageProblem, weights: SitingWeights, column: AddColumn): StageColumns {
  const periods = periodsOf(problem).count;
  const unit = Int32Array.from(problem.units, (each) => {
    const stay = stayCost(each, weights);
    const first = column(stay.walking + stay.moving, 1);
    for (const to of each.reach) {
      const move = moveCost(each, to, problem.years, weights);
      const filled = pupilYearsBrought(problem, each, to) * weights.emptyWanPerSeatYear;
      column(move.walking + move.moving - filled, 1);
    }
    return first;
  });
  const programme = Int32Array.from(problem.places, (place) => {
    const [first] = place.programmes.map((each) => {
      const seatYears = each.seats.reduce((sum, seats) => sum + seats, 0);
      const price = costOfProgramme(each) + seatYears * weights.emptyWanPerSeatYear;
      if (!Number.isFinite(price)) throw new Error(`${problem.stage} at ${place.id}, ${each.id}: costs ${price} 万元`);
      return column(price, 1, true);
    });
    return first ?? -1;
  });
  const slack = new Int32Array(problem.places.length * periods).fill(-1);
  problem.places.forEach((place, p) => {
    if (place.seats.every((seats) => seats === Infinity)) return;
    for (let period = 0; period < periods; period++)
      slack[p * periods + period] = column(weights.shortageWanPerSeat, Infinity);
  });
  return { unit, programme, slack };
}

/** Answers the capacity rows. */
function addRows(problem: StageProblem, columns: StageColumns, rows: RowsBuilder): Omit<CapacityPlace, 'problem'>[] {
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

function addSharedLimits(
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

function span(first: number, length: number): (readonly [number, number])[] {
  return Array.from({ length }, (_, i) => [first + i, 1] as const);
}
