import { spareSeatYears } from '../cost/empty-seats.ts';
import type { SitingWeights } from '../cost/weights.ts';
import type { LinearModel } from '../solving/solver.ts';
import type { Requirement } from '../stage-problem/requirement.ts';
import type { StageProblem } from '../stage-problem/stage-problem.ts';
import { addProgrammes, addSlacks, addWays } from './add-columns.ts';
import { addRows } from './add-rows.ts';
import { addSharedLimits } from './add-shared-limits.ts';
import { RowsBuilder } from './rows-builder.ts';

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
export interface CapacityPlace {
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
  const columns = problems.map(
    (problem): StageColumns => ({
      unit: addWays(problem, weights, column),
      programme: addProgrammes(problem, weights, column),
      slack: addSlacks(problem, weights, column),
    }),
  );
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
