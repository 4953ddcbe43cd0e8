import type { CatchmentProblem } from './catchment-problem.ts';
import { CheapestFirst } from './cheapest-first.ts';
import { waysOfUnits } from './ways-of-units.ts';

/**
 * Catchments to begin with: they grow from their schools over neighbouring units, always by the unit that is cheapest at the prices of
 * seats. Each is one piece. Units that no school reaches over neighbours go to the cheapest one. Given catchments of today, those parts
 * of them that hang together with their school come first.
 */
export function growCatchments(problem: CatchmentProblem, price: Float64Array, today?: Int32Array): Int32Array {
  const { load, cost, capacity, starts, units, home } = problem;
  const schools = capacity.length;
  const ways = waysOfUnits(problem);
  const school = new Int32Array(load.length).fill(-1);
  const queue = new CheapestFirst<{ unit: number; school: number }>();
  const priced = (u: number, s: number) =>
    ways[u * schools + s] ? cost[u * schools + s]! - price[s]! * load[u]! : Infinity;
  const cheapest = (u: number) => {
    let best = 0;
    for (let s = 1; s < schools; s++) if (priced(u, s) < priced(u, best)) best = s;
    return best;
  };
  const least = Float64Array.from(load, (_, u) => priced(u, cheapest(u)));
  const offer = (u: number, s: number) => {
    for (let at = starts[u]!; at < starts[u + 1]!; at++) {
      const next = units[at]!;
      if (school[next]! < 0 && ways[next * schools + s])
        queue.push(priced(next, s) - least[next]!, { unit: next, school: s });
    }
  };
  for (const [s, u] of home.entries()) school[u] = s;
  const grown = [...home];
  for (const u of grown) {
    const s = school[u]!;
    for (const next of today ? units.subarray(starts[u], starts[u + 1]) : []) {
      if (today?.[next] !== s || school[next]! >= 0 || !ways[next * schools + s]) continue;
      school[next] = s;
      grown.push(next);
    }
  }
  for (const u of grown) offer(u, school[u]!);
  for (let entry = queue.pop(); entry; entry = queue.pop()) {
    const { unit, school: s } = entry.value;
    if (school[unit]! >= 0) continue;
    school[unit] = s;
    offer(unit, s);
  }
  for (const [u, s] of school.entries()) if (s < 0) school[u] = cheapest(u);
  return school;
}
