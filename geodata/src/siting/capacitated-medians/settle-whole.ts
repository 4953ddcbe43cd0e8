import type { LinearModel, SolveLimits, Solver } from '../solving/solver.ts';
import type { CapacitatedProblem } from './capacitated-problem.ts';

/** What the solver says of a problem as a whole: a plan where it has one, and what is proven; a bound of Infinity where there is none. */
interface SettledWhole {
  site: Int32Array | undefined;
  lowerBound: number;
}

/** Gives the solver every pair of unit and site at once: for small problems, and for those so tight that a search by moves finds no room. */
export async function settleWhole(
  problem: CapacitatedProblem,
  start: Int32Array | undefined,
  solver: Solver,
  limits: Pick<SolveLimits, 'seconds' | 'isStopped'>,
): Promise<SettledWhole> {
  const units = problem.load.length;
  const { status, values, bound } = await solver.solve(modelOf(problem), {
    ...limits,
    relativeGap: 0,
    ...(start && { start: columnsOf(start) }),
  });
  if (status === 'infeasible') return { site: undefined, lowerBound: Infinity };
  const site = values && Int32Array.from({ length: units }, (_, u) => chosenBy(values.subarray(u * units)));
  return { site, lowerBound: bound };
}

/** Columns: whether unit u goes to site s [u * units + s], then whether each site is open. */
function modelOf({ load, capacity, cost, count }: CapacitatedProblem): LinearModel {
  const units = load.length;
  const pairs = units * units;
  const columns: number[] = [];
  const values: number[] = [];
  const starts = [0];
  const upper: number[] = [];
  const add = (row: [column: number, value: number][], most: number) => {
    for (const [column, value] of row) {
      columns.push(column);
      values.push(value);
    }
    starts.push(columns.length);
    upper.push(most);
  };
  const each = Array.from({ length: units }, (_, i) => i);
  for (const u of each)
    add(
      each.map((s) => [u * units + s, 1]),
      1,
    );
  for (const s of each)
    add([...each.map((u): [number, number] => [u * units + s, load[u]!]), [pairs + s, -capacity[s]!]], 0);
  for (const u of each)
    for (const s of each)
      add(
        [
          [u * units + s, 1],
          [pairs + s, -1],
        ],
        0,
      );
  add(
    each.map((s) => [pairs + s, 1]),
    count,
  );
  return {
    cost: Float64Array.from([...cost, ...each.map(() => 0)]),
    lower: new Float64Array(pairs + units),
    upper: new Float64Array(pairs + units).fill(1),
    integer: new Uint8Array(pairs + units).fill(1),
    rows: { starts: Int32Array.from(starts), columns: Int32Array.from(columns), values: Float64Array.from(values) },
    rowLower: new Float64Array(upper.length).fill(-Infinity).fill(1, 0, units),
    rowUpper: Float64Array.from(upper),
  };
}

function columnsOf(site: Int32Array): Float64Array {
  const units = site.length;
  const values = new Float64Array(units * units + units);
  for (const [u, s] of site.entries()) {
    values[u * units + s] = 1;
    values[units * units + s] = 1;
  }
  return values;
}

function chosenBy(values: Float64Array): number {
  return values.findIndex((value) => value > 0.5);
}
