import type { CatchmentProblem } from './catchment-problem.ts';

/** Which units may go to which schools: [unit * schools + school], 1 where they may. A unit with a school in it goes there. */
export function waysOfUnits({ load, capacity, home, allowed }: CatchmentProblem): Uint8Array {
  const schools = capacity.length;
  const ways = allowed?.slice() ?? new Uint8Array(load.length * schools).fill(1);
  for (const [s, u] of home.entries()) {
    ways.fill(0, u * schools, (u + 1) * schools);
    ways[u * schools + s] = 1;
  }
  return ways;
}
