import type { Basis, CallbackData, Highs, InitOptions } from 'highs';
import type { LinearModel, LinearSession, SolveLimits, Solver, SolverAnswer } from './solver.ts';

type Loader = (options?: InitOptions) => Promise<Highs>;

/** Where the WebAssembly file of HiGHS is, for callers that do not find it beside the package: a worker, a bundle. */
export type HighsPlace = Pick<InitOptions, 'locateFile' | 'wasmBinary'>;

/** HiGHS (WebAssembly, one thread, fixed seed) as the solver. It is loaded at the first solve. */
export function highsSolver(place: HighsPlace = {}): Solver {
  let loading: Promise<Highs> | undefined;
  return {
    solve: async (model, limits) => {
      loading ??= load(place);
      return solveWith(await loading, model, limits);
    },
    session: async (model, columns, rows, limits, work) => {
      loading ??= load(place);
      return sessionWith(await loading, model, columns, rows, limits, work);
    },
  };
}

/** The package's types call themselves CommonJS while its code for `import` is a module, so its default export needs naming. */
async function load(place: HighsPlace): Promise<Highs> {
  const { default: loader } = (await import('highs')) as unknown as { default: Loader };
  return loader(place);
}

function solveWith(highs: Highs, model: LinearModel, limits: SolveLimits): SolverAnswer {
  return highs.withModel(sourceOf(model), (solving): SolverAnswer => {
    solving.options.set({
      output_flag: false,
      random_seed: limits.seed ?? 0,
      mip_rel_gap: limits.relativeGap,
      mip_abs_gap: 1e-6,
      time_limit: limits.clock ? 1e9 : Math.max(0.1, limits.seconds),
      mip_heuristic_run_root_reduced_cost: !limits.isBoundFirst,
      mip_heuristic_run_rens: !limits.isBoundFirst,
      mip_heuristic_run_rins: !limits.isBoundFirst,
      mip_allow_cut_separation_at_nodes: !limits.isBoundFirst,
      ...(limits.goodEnough === undefined ? {} : { objective_target: limits.goodEnough }),
    });
    if (limits.start) solving.setSolution({ colValue: limits.start });
    const begun = limits.clock?.() ?? 0;
    const gone = () => (limits.clock ? limits.clock() - begun : 0);
    const { simplexInterrupt, mipInterrupt } = highs.constants.callbackType;
    const isMip = model.integer.includes(1);
    const stop = (event: { interrupt(): void }): undefined => {
      if (limits.isStopped?.() || gone() > limits.seconds) event.interrupt();
    };
    solving.run({
      ...(!isMip && (limits.isStopped || limits.clock) && { [simplexInterrupt]: stop }),
      [mipInterrupt]: (event) => {
        tellBound(event.data, limits);
        return stop(event);
      },
    });
    const { modelStatus, solutionStatus } = highs.constants;
    const status = solving.getModelStatus();
    const seconds = limits.clock ? gone() : solving.getRunTime();
    if (status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible)
      return { status: 'infeasible', objective: Infinity, bound: Infinity, seconds };
    const isSolved = status === modelStatus.optimal;
    const found = Number(solving.info.get('primal_solution_status')) === solutionStatus.feasible;
    const objective = found ? solving.getObjectiveValue() : Infinity;
    const bound = isMip ? Number(solving.info.get('mip_dual_bound')) : isSolved ? objective : -Infinity;
    return {
      status: isSolved ? 'solved' : 'limit',
      objective,
      bound: Math.min(bound, objective),
      values: found ? Float64Array.from(solving.getSolution().colValue) : undefined,
      ...(!isMip && isSolved && pricesOf(solving.getSolution())),
      seconds,
    };
  });
}

function sourceOf(model: LinearModel) {
  const numCols = model.cost.length;
  const numRows = model.rowLower.length;
  return {
    numCols,
    numRows,
    colCost: model.cost,
    offset: model.offset ?? 0,
    colLower: model.lower,
    colUpper: model.upper,
    rowLower: model.rowLower,
    rowUpper: model.rowUpper,
    matrix: {
      format: 'csr' as const,
      numRows,
      numCols,
      starts: model.rows.starts,
      indices: model.rows.columns,
      values: model.rows.values,
    },
    integrality: Int32Array.from(model.integer),
  };
}

/** The model is not presolved after the first time, so that each solve goes on from the basis of the last (dual simplex). */
function sessionWith<Result>(
  highs: Highs,
  model: LinearModel,
  columns: Int32Array,
  rows: Int32Array,
  limits: SolveLimits,
  work: (session: LinearSession) => Result,
): Result {
  const source = { ...sourceOf(model), integrality: new Int32Array(model.cost.length) };
  return highs.withModel(source, (solving): Result => {
    solving.options.set({ output_flag: false, random_seed: limits.seed ?? 0 });
    const lower = Float64Array.from(columns, (at) => model.lower[at]!);
    const { modelStatus, callbackType } = highs.constants;
    return work({
      solve: ({ upper, rowLower, rowUpper }, from) => {
        const begun = limits.clock?.() ?? 0;
        const before = solving.getRunTime();
        solving.changeColsBounds({ kind: 'set', indices: columns }, lower, upper);
        solving.changeRowsBounds({ kind: 'set', indices: rows }, rowLower, rowUpper);
        if (from?.basis) solving.setBasis(from.basis as Basis);
        const stop = (event: { interrupt(): void }): undefined => {
          if (limits.isStopped?.()) event.interrupt();
        };
        solving.run(limits.isStopped ? { [callbackType.simplexInterrupt]: stop } : {});
        const seconds = limits.clock ? limits.clock() - begun : Math.max(0, solving.getRunTime() - before);
        const status = solving.getModelStatus();
        if (status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible)
          return { status: 'infeasible', objective: Infinity, bound: Infinity, seconds };
        if (status !== modelStatus.optimal) return { status: 'limit', objective: Infinity, bound: -Infinity, seconds };
        const objective = solving.getObjectiveValue();
        const values = Float64Array.from(solving.getSolution().colValue);
        return { status: 'solved', objective, bound: objective, values, seconds, basis: solving.getBasis() };
      },
    });
  });
}

/** HiGHS says infinity, or a number near it, where it knows nothing yet. */
const UNKNOWN = 1e20;

function tellBound({ mip_primal_bound: primal, mip_dual_bound: dual }: CallbackData, { onBound }: SolveLimits): void {
  if (!onBound || dual === undefined || Math.abs(dual) >= UNKNOWN) return;
  onBound(primal === undefined || Math.abs(primal) >= UNKNOWN ? undefined : primal, dual);
}

function pricesOf({ colDual, rowDual }: { colDual: ArrayLike<number>; rowDual: ArrayLike<number> }) {
  return { reducedCosts: Float64Array.from(colDual), rowPrices: Float64Array.from(rowDual, (dual) => -dual) };
}
