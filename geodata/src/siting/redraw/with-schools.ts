import type { CatchmentProblem } from '../catchments/catchment-problem.ts';

/** The problem with some of its schools only, in this order. */
export function withSchools(problem: CatchmentProblem, schools: readonly number[]): CatchmentProblem {
  const { load, capacity, least, cost, home, allowed, starts, units, border } = problem;
  const all = capacity.length;
  const pairs = <Numbers extends Float64Array | Uint8Array>(from: Numbers, to: Numbers): Numbers => {
    for (let u = 0; u < load.length; u++)
      for (const [at, s] of schools.entries()) to[u * schools.length + at] = from[u * all + s]!;
    return to;
  };
  const count = load.length * schools.length;
  return {
    load,
    capacity: Float64Array.from(schools, (s) => capacity[s]!),
    least: Float64Array.from(schools, (s) => least[s]!),
    cost: pairs(cost, new Float64Array(count)),
    starts,
    units,
    home: Int32Array.from(schools, (s) => home[s]!),
    ...(allowed && { allowed: pairs(allowed, new Uint8Array(count)) }),
    ...(border && { border }),
  };
}
