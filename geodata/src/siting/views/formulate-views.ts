import { spareSeatYears } from '../cost/empty-seats.ts';
import type { SitingWeights } from '../cost/weights.ts';
import { addProgrammes, addSlacks, addWays, priceOf } from '../formulation/add-columns.ts';
import { addRows } from '../formulation/add-rows.ts';
import { addSharedLimits } from '../formulation/add-shared-limits.ts';
import type { Formulation, SitingLimits, StageColumns } from '../formulation/formulate.ts';
import { RowsBuilder } from '../formulation/rows-builder.ts';
import type { StageProblem } from '../stage-problem/stage-problem.ts';

/** The stage problems that births of one scenario pose, with the same programmes at the same places as those of the others. */
export interface View {
  /** How likely it is held to be; those of all views add up to 1. */
  weight: number;
  /** Whether its regret counts where that is what is asked for. */
  isCounted: boolean;
  problems: readonly StageProblem[];
}

/** What the columns cost under one view: [column, 万元], and the part that no column changes. */
interface OwnCosts {
  entries: [column: number, wan: number][];
  offset: number;
}

/**
 * One model of several births views with recourse: the programmes are decided before anybody knows how many are born and hold in
 * all views; who goes where, and who is short of a seat, is decided in each. Minimises the expected cost, or, where `bests` tell what
 * each view costs at least on its own, the largest amount by which a view costs more than that (minimax regret, Savage 1951) by a column
 * that no view's regret may pass. Problems stand view by view, each in the order of its stages.
 */
export function formulateViews(
  views: readonly View[],
  weights: SitingWeights,
  limits: SitingLimits,
  bests?: readonly number[],
): Formulation {
  const prices: number[] = [];
  const upper: number[] = [];
  const integer: number[] = [];
  const column = (price: number, limit: number, isInteger = false) => {
    prices.push(price);
    upper.push(limit);
    integer.push(isInteger ? 1 : 0);
    return prices.length - 1;
  };
  const rows = new RowsBuilder();
  const [{ problems: first }] = views as [View];
  const flows = views.map(({ problems }) => {
    const from = prices.length;
    const stages = problems.map((problem) => ({
      unit: addWays(problem, weights, column),
      slack: addSlacks(problem, weights, column),
    }));
    return { from, to: prices.length, stages };
  });
  const programmes = first.map((problem) => addProgrammes(problem, weights, column));
  const columns = flows.flatMap(({ stages }) =>
    stages.map((each, s): StageColumns => ({ ...each, programme: programmes[s]! })),
  );
  const own = views.map(({ problems }, v): OwnCosts => {
    const { from, to } = flows[v]!;
    const entries = prices.slice(from, to).map((wan, i): [number, number] => [from + i, wan]);
    for (const [s, problem] of problems.entries()) entries.push(...programmePrices(problem, programmes[s]!, weights));
    const offset = problems.reduce((sum, each) => sum + spareSeatYears(each) * weights.emptyWanPerSeatYear, 0);
    return { entries, offset };
  });
  const capacity = views.flatMap(({ problems }, v) =>
    problems.flatMap((problem, s) => {
      const index = v * first.length + s;
      return addRows(problem, columns[index]!, rows).map((each) => ({ ...each, problem: index }));
    }),
  );
  addSharedLimits(first, columns.slice(0, first.length), limits, rows);
  const cost = new Float64Array(prices.length + (bests ? 1 : 0));
  const worst = prices.length;
  own.forEach(({ entries, offset }, v) => {
    if (bests) rows.add([...entries, [worst, -1]], -Infinity, bests[v]! - offset);
    else for (const [at, wan] of entries) cost[at]! += views[v]!.weight * wan;
  });
  if (bests) cost[worst] = 1;
  const known = views.reduce((sum, { weight }, v) => sum + weight * (bests ? bests[v]! : own[v]!.offset), 0);
  const model = {
    cost,
    offset: known,
    lower: new Float64Array(cost.length),
    upper: Float64Array.from(bests ? [...upper, Infinity] : upper),
    integer: Uint8Array.from(bests ? [...integer, 0] : integer),
    ...rows.build(),
  };
  return { model, columns, capacity };
}

function programmePrices(
  { places }: StageProblem,
  columns: Int32Array,
  weights: SitingWeights,
): [column: number, wan: number][] {
  return places.flatMap(({ programmes }, p) =>
    programmes.map((each, k): [number, number] => [columns[p]! + k, priceOf(each, weights)]),
  );
}
