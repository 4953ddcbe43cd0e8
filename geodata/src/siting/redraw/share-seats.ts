import type { CatchmentProblem } from '../catchments/catchment-problem.ts';
import { waysOfUnits } from '../catchments/ways-of-units.ts';
import { minCostFlow } from '../flow/min-cost-flow.ts';

/** Seats shared out with compounds that may be split, whether pieces hang together or not. */
export interface SharedSeats {
  /** Pupils beyond the seats: no sharing has fewer. */
  short: number;
  /** Of sending pupils to schools: no sharing with as few of them beyond the seats costs less. */
  cost: number;
  /** Pupils of each school, and those of them beyond its seats. */
  taken: Float64Array;
  over: Float64Array;
}

/** Shares out the seats of schools (a transportation problem in which a seat that is not there can be had, dearer than any ways). */
export function shareSeats(problem: CatchmentProblem): SharedSeats {
  const { load, capacity, cost } = problem;
  const schools = capacity.length;
  const ways = waysOfUnits(problem);
  const units = [...load.keys()].filter(
    (u) => load[u]! > 0 && ways.subarray(u * schools, (u + 1) * schools).includes(1),
  );
  const pairs = units.flatMap((u, i) =>
    Array.from(capacity.keys()).flatMap((s) =>
      ways[u * schools + s] ? [{ i, s, each: cost[u * schools + s]! / load[u]! }] : [],
    ),
  );
  const sink = units.length + schools;
  const all = Array.from(capacity.keys());
  const dear = (pairs.reduce((most, { each }) => Math.max(most, Math.abs(each)), 0) + 1) * 2 * (schools + 1);
  const supply = new Float64Array(sink + 1);
  for (const [i, u] of units.entries()) supply[i] = load[u]!;
  supply[sink] = -units.reduce((sum, u) => sum + load[u]!, 0);
  const { flow } = minCostFlow({
    supply,
    from: Int32Array.from([...pairs.map(({ i }) => i), ...all.flatMap((s) => [units.length + s, units.length + s])]),
    to: Int32Array.from([...pairs.map(({ s }) => units.length + s), ...all.flatMap(() => [sink, sink])]),
    cost: Float64Array.from([...pairs.map(({ each }) => each), ...all.flatMap(() => [0, dear])]),
    capacity: Float64Array.from([...pairs.map(() => Infinity), ...all.flatMap((s) => [capacity[s]!, Infinity])]),
  });
  const over = Float64Array.from(all, (s) => flow[pairs.length + 2 * s + 1]!);
  const taken = Float64Array.from(all, (s) => flow[pairs.length + 2 * s]! + over[s]!);
  return {
    short: over.reduce((sum, each) => sum + each, 0),
    cost: pairs.reduce((sum, { each }, arc) => sum + each * flow[arc]!, 0),
    taken,
    over,
  };
}
